package io.tenantry.check.isolation;

import io.tenantry.check.Rule;
import io.tenantry.kube.ExceptionAnnotations;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.problem.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A path between two tenants is declared by both, with a reason, and not for ever. */
public final class TenantExceptions implements Rule {

    private static final String ID = "tenant-exception";

    private final Optional<LocalDate> today;

    /** @param today the day on which none may be over; absent where the day does not matter */
    public TenantExceptions(Optional<LocalDate> today) {
        this.today = Objects.requireNonNull(today, "today");
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String summary() {
        return "A path between two tenants is declared by both of them, with a reason, and has not expired.";
    }

    @Override
    public List<Problem> check(Manifests manifests) {
        List<Problem> problems = new ArrayList<>();
        Stream.of(
                        manifests.ofKind("networking.k8s.io", "NetworkPolicy"),
                        manifests.ofKind("policy.linkerd.io", "AuthorizationPolicy"))
                .flatMap(List::stream)
                .filter(Declaration::isMeantBy)
                .filter(source -> Declaration.of(source).isEmpty())
                .forEach(source -> problems.add(broken(source)));
        Tenancy tenancy = new Tenancy(manifests);
        Declarations declarations = new Declarations(manifests);
        for (Declaration declaration : declarations.all()) {
            alone(declaration, declarations, tenancy).ifPresent(problems::add);
            expired(declaration, tenancy).ifPresent(problems::add);
        }
        return problems;
    }

    private Problem broken(Manifest source) {
        return problem(
                source,
                "it declares an exception and lacks what makes one",
                "expected " + ExceptionAnnotations.PATH
                        + ": <namespace>/<pods> -> <namespace>/<pods>:<port>, from or to its own namespace, "
                        + ExceptionAnnotations.REASON + ", and " + ExceptionAnnotations.EXPIRES + " as 2027-01-31");
    }

    private Optional<Problem> alone(Declaration declaration, Declarations all, Tenancy tenancy) {
        TenantPath path = declaration.path();
        String own = declaration.source().namespace();
        String other = path.otherEnd(own).orElseThrow();
        return all.isDeclared(path, other)
                ? Optional.empty()
                : Optional.of(problem(
                        declaration.source(),
                        "of the two tenants only " + tenancy.owner(own) + " declares " + path,
                        "declare it as " + tenancy.owner(other) + " as well, or take it out"));
    }

    private Optional<Problem> expired(Declaration declaration, Tenancy tenancy) {
        TenantPath path = declaration.path();
        return today.filter(day -> day.isAfter(declaration.expires()))
                .map(day -> problem(
                        declaration.source(),
                        "the exception by which " + tenancy.owner(path.from()) + " reaches " + tenancy.owner(path.to())
                                + ", " + path + ", expired on " + declaration.expires(),
                        "take it out of the overlays of both, or let both agree on a later day"));
    }

    private Problem problem(Manifest source, String message, String fix) {
        return source.problem(severity(), ID, message, fix);
    }
}
