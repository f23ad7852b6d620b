package io.tenantry.model;

import io.tenantry.problem.Requirements;

/**
 * An IAM role that a ServiceAccount takes.
 *
 * @param arn such as {@code arn:aws:iam::111122223333:role/flexdesk-logs}
 * @see <a href="https://docs.aws.amazon.com/eks/latest/userguide/iam-roles-for-service-accounts.html">IAM roles for
 *     service accounts</a>
 */
public record AwsRole(String arn) {

    /** The annotation of a ServiceAccount that names its role. */
    public static final String ANNOTATION = "eks.amazonaws.com/role-arn";

    public AwsRole {
        new Requirements()
                .that(
                        arn.matches("arn:aws[a-z-]*:iam::[0-9]{12}:role/[A-Za-z0-9+=,.@_/-]{1,512}"),
                        "",
                        "'" + arn + "' is no role",
                        "arn:aws:iam::<account>:role/<name>")
                .check();
    }

    /** Reads an ARN. */
    public static AwsRole of(String arn) {
        return new AwsRole(arn);
    }

    /** What the role is called in its account, without the path before it. */
    public String name() {
        return arn.substring(arn.lastIndexOf('/') + 1);
    }

    @Override
    public String toString() {
        return arn;
    }
}
