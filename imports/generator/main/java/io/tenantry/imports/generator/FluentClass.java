package io.tenantry.imports.generator;

import com.github.javaparser.StaticJavaParser;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import java.util.List;

/**
 * Makes a class of fabric8's generator fluent: beside each setter stands a method that sets and returns the object,
 * {@code setPort(port)} and {@code withPort(port)}. Builders by annotation processor take ten times as long to compile.
 */
final class FluentClass {
    private static final String CUSTOM_RESOURCE = "CustomResource";

    private final ClassOrInterfaceDeclaration type;

    private FluentClass(ClassOrInterfaceDeclaration type) {
        this.type = type;
    }

    /**
     * Adds to the class of a source its fluent methods, and the name of its kind where that begins in lower case:
     * fabric8 would take it from the class.
     */
    static void complete(CompilationUnit source, String kind) {
        var fluent = new FluentClass(source.getType(0).asClassOrInterfaceDeclaration());
        fluent.addInherited();
        fluent.setters().forEach(fluent::addBeside);
        fluent.nameKind(kind);
        fluent.keepOrder();
    }

    private List<MethodDeclaration> setters() {
        return type.getMethods().stream()
                .filter(method -> method.getNameAsString().startsWith("set"))
                .filter(method -> method.getParameters().size() == 1)
                .toList();
    }

    private void addBeside(MethodDeclaration setter) {
        add(
                setter.getNameAsString().substring("set".length()),
                setter.getParameter(0).getType());
    }

    private void addInherited() {
        type.getExtendedTypes().stream()
                .filter(parent -> parent.getNameAsString().equals(CUSTOM_RESOURCE))
                .findFirst()
                .flatMap(ClassOrInterfaceType::getTypeArguments)
                .ifPresent(arguments -> {
                    add("Metadata", StaticJavaParser.parseType("io.fabric8.kubernetes.api.model.ObjectMeta"));
                    add("Spec", arguments.get(0));
                });
    }

    private void add(String property, Type value) {
        method(property, value, "value");
        value.toClassOrInterfaceType()
                .filter(list -> list.getNameWithScope().equals("java.util.List"))
                .flatMap(ClassOrInterfaceType::getTypeArguments)
                .ifPresent(element -> method(property, element.get(0), "java.util.List.of(values)")
                        .getParameter(0)
                        .setVarArgs(true)
                        .setName("values"));
    }

    private MethodDeclaration method(String property, Type parameter, String argument) {
        var method = StaticJavaParser.parseMethodDeclaration("public %s with%s(%s value) { set%s(%s); return this; }"
                .formatted(type.getNameAsString(), property, parameter, property, argument));
        type.addMember(method);
        return method;
    }

    private void nameKind(String kind) {
        var name = type.getNameAsString();
        if (name.equalsIgnoreCase(kind) && !name.equals(kind)) {
            type.addSingleMemberAnnotation("io.fabric8.kubernetes.model.annotation.Kind", '"' + kind + '"');
        }
    }

    /** Free-form properties are written in the order they were given, as typed ones are in that of their class. */
    private void keepOrder() {
        type.findAll(ObjectCreationExpr.class).stream()
                .map(ObjectCreationExpr::getType)
                .filter(created -> created.getNameAsString().equals("HashMap"))
                .forEach(created -> created.setName("LinkedHashMap"));
    }
}
