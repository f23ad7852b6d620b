package io.tenantry.check.isolation;

import io.tenantry.problem.Problem;
import java.util.List;

/**
 * One layer's answer to whether tenants are isolated.
 *
 * @param title the layer, as a heading
 * @param held what is proven when there is no problem, in one sentence
 * @param problems what contradicts it; none when it is proven
 */
record Question(String title, String held, List<Problem> problems) {

    Question {
        problems = problems.stream().sorted().distinct().toList();
    }
}
