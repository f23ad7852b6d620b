package io.tenantry.check.podsecurity;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;

/** Nobody switches AppArmor off, neither by field nor by the annotation that was there before it. */
final class AppArmorProfile implements Control {

    private static final String FIELD = "appArmorProfile";
    private static final String ANNOTATION = "container.apparmor.security.beta.kubernetes.io/";

    @Override
    public String name() {
        return FIELD;
    }

    @Override
    public String allowed() {
        return "securityContext.appArmorProfile.type RuntimeDefault or Localhost, annotations runtime/default or"
                + " localhost/*, or neither";
    }

    @Override
    public Stream<String> breaches(Pod pod) {
        return Stream.concat(byField(pod), byAnnotation(pod));
    }

    private static Stream<String> byField(Pod pod) {
        return pod.parts()
                .filter(part -> !Absence.of(part.security(FIELD)) && !Profiles.isConfined(part.security(FIELD)))
                .map(part -> part.has("appArmorProfile.type", part.security(FIELD, "type")));
    }

    private static Stream<String> byAnnotation(Pod pod) {
        return pod.annotations().properties().stream()
                .filter(annotation -> annotation.getKey().startsWith(ANNOTATION) && !isConfined(annotation.getValue()))
                .map(annotation -> pod.itself().has("annotation " + annotation.getKey(), annotation.getValue()));
    }

    private static boolean isConfined(JsonNode profile) {
        return Absence.orEmptyText(profile)
                || (profile.isTextual()
                        && (profile.textValue().equals("runtime/default")
                                || profile.textValue().startsWith("localhost/")));
    }
}
