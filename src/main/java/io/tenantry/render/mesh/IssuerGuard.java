package io.tenantry.render.mesh;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.ValidatingAdmissionPolicy;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.ValidatingAdmissionPolicyBinding;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.ValidatingAdmissionPolicyBindingBuilder;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.ValidatingAdmissionPolicyBuilder;
import io.tenantry.kube.Labels;
import io.tenantry.model.Name;
import io.tenantry.render.block.Metadata;
import java.util.List;

/**
 * Keeps a ClusterIssuer to one namespace. Any namespace may ask a ClusterIssuer for certificates, and cert-manager
 * approves; whoever got one from the mesh's could call itself any workload of anybody.
 *
 * @see <a href="https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy/">validating
 *     admission policies</a>
 */
final class IssuerGuard {

    private IssuerGuard() {}

    /** The policy, and the binding that puts it in force. */
    static List<HasMetadata> of(Name system, String issuer, String namespace) {
        String name = issuer + "-guard";
        ObjectMeta metadata = Metadata.ofCluster(name, Labels.ofPlatform(system.value(), name, "mesh-identity"));
        return List.of(policy(metadata, issuer, namespace), binding(metadata));
    }

    private static ValidatingAdmissionPolicy policy(ObjectMeta metadata, String issuer, String namespace) {
        return new ValidatingAdmissionPolicyBuilder()
                .withMetadata(metadata)
                .withNewSpec()
                .withFailurePolicy("Fail")
                .withNewMatchConstraints()
                .addNewResourceRule()
                .withApiGroups("cert-manager.io")
                .withApiVersions("v1")
                .withOperations("CREATE", "UPDATE")
                .withResources("certificaterequests")
                .endResourceRule()
                .endMatchConstraints()
                .addNewValidation()
                .withExpression(
                        "object.spec.issuerRef.name != '%s' || request.namespace == '%s'".formatted(issuer, namespace))
                .withMessage("only namespace %s may ask %s for certificates".formatted(namespace, issuer))
                .withReason("Forbidden")
                .endValidation()
                .endSpec()
                .build();
    }

    private static ValidatingAdmissionPolicyBinding binding(ObjectMeta metadata) {
        return new ValidatingAdmissionPolicyBindingBuilder()
                .withMetadata(metadata)
                .withNewSpec()
                .withPolicyName(metadata.getName())
                .withValidationActions("Deny")
                .endSpec()
                .build();
    }
}
