package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.regex.Pattern;

/**
 * A move in steps: the load balancer sends a part of the requests here and the rest to where the system ran before. Each
 * step is one number in the overlay; the last one takes this away.
 *
 * @param percent of the requests that come here; 0 to 99, for at 100 there is nothing left to share
 * @param elsewhere the load balancer's target group of the old system: an ARN
 */
@ModelRecord
public record Cutover(int percent, String elsewhere) {

    private static final Pattern TARGET_GROUP = Pattern.compile(
            "arn:aws[a-z-]*:elasticloadbalancing:[a-z0-9-]+:[0-9]{12}:targetgroup/[A-Za-z0-9-]+/[0-9a-f]+");

    public Cutover {
        new Requirements()
                .that(
                        percent >= 0 && percent <= 99,
                        "percent",
                        percent + " percent",
                        "0 to 99; with all of it here, no cutover")
                .that(
                        TARGET_GROUP.matcher(elsewhere).matches(),
                        "elsewhere",
                        "'" + elsewhere + "' is no target group",
                        "arn:aws:elasticloadbalancing:<region>:<account>:targetgroup/<name>/<id>")
                .check();
    }
}
