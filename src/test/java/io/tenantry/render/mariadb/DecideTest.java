package io.tenantry.render.mariadb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Who starts a cluster of {@code db-0} to {@code db-2} again, by what they say of themselves. */
class DecideTest {

    private static final String HERE = "6c1f0e2a-e53e-11f1-b473-b619083605ee";
    private static final String ELSEWHERE = "c2787c9a-e53e-11f1-b473-b619083605ee";
    private static final String ALL = "db-0,db-1,db-2";

    @Example
    void aNewClusterIsStartedByItsFirstNodeOnceAllAreThere() {
        assertThat(decide("db-0 waiting empty", "db-1 waiting empty", "db-2 waiting empty"))
                .isEqualTo("bootstrap db-0");
        assertThat(decide("db-0 waiting empty", "db-1 waiting empty"))
                .isEqualTo("wait all 3 nodes: none of the 2 that are here has data");
        assertThat(decide("db-0 waiting empty", "db-1 waiting empty", "db-2 busy"))
                .isEqualTo("wait all 3 nodes: none of the 2 that are here has data");
    }

    @Example
    void whoeverFindsAMemberJoinsIt() {
        assertThat(decide("db-0 waiting " + HERE + ":9 " + ALL, "db-1 busy", "db-2 member"))
                .isEqualTo("join");
        assertThat(decide("db-1 waiting empty", "db-0 member")).isEqualTo("join");
    }

    @Example
    void theFarthestNodeStarts() {
        assertThat(decide(
                        "db-0 waiting " + HERE + ":9 " + ALL,
                        "db-1 waiting " + HERE + ":10 " + ALL,
                        "db-2 waiting " + HERE + ":8 " + ALL))
                .isEqualTo("bootstrap db-1");
    }

    @Example
    void ofEquallyFarNodesTheFirstStarts() {
        assertThat(decide(
                        "db-2 waiting " + HERE + ":10 " + ALL,
                        "db-1 waiting " + HERE + ":10 " + ALL,
                        "db-0 waiting " + HERE + ":9 " + ALL))
                .isEqualTo("bootstrap db-1");
    }

    @Example
    void theTenthNodeComesAfterTheNinth() {
        assertThat(decide(3, "db-10 waiting " + HERE + ":1 db-9,db-10", "db-9 waiting " + HERE + ":1 db-9,db-10"))
                .isEqualTo("bootstrap db-9");
    }

    @Example
    void aMissingNodeOfTheLastComponentMayHoldTheLastTransactions() {
        assertThat(decide("db-0 waiting " + HERE + ":9 " + ALL, "db-1 waiting " + HERE + ":10 " + ALL))
                .isEqualTo("wait db-2, of the last component: db-1 is at 10");
        assertThat(decide("db-0 waiting " + HERE + ":9 " + ALL, "db-1 waiting " + HERE + ":10 " + ALL, "db-2 busy"))
                .isEqualTo("wait db-2, of the last component: db-1 is at 10");
    }

    @Example
    void aNodeThatWasGoneBeforeIsNotWaitedFor() {
        assertThat(decide("db-0 waiting " + HERE + ":9 db-0,db-1", "db-1 waiting " + HERE + ":10 db-0,db-1"))
                .isEqualTo("bootstrap db-1");
        assertThat(decide("db-0 waiting " + HERE + ":4 " + ALL, "db-1 waiting " + HERE + ":10 db-1"))
                .isEqualTo("bootstrap db-1");
    }

    @Example
    void theLastOneAloneIsNoMajority() {
        assertThat(decide("db-1 waiting " + HERE + ":10 db-1"))
                .isEqualTo("wait a majority: only 1 of 3 nodes are here");
    }

    @Example
    void equallyFarNodesThatDisagreeNeedWhoeverOneOfThemSaw() {
        assertThat(decide("db-0 waiting " + HERE + ":9 db-0,db-1", "db-1 waiting " + HERE + ":9 " + ALL))
                .isEqualTo("wait db-2, of the last component: db-0 is at 9");
    }

    @Example
    void aNodeWhoseDataIsGoneIsWaitedForNoLonger() {
        assertThat(decide(
                        "db-0 waiting " + HERE + ":9 " + ALL,
                        "db-1 waiting empty",
                        "db-2 waiting " + HERE + ":8 " + ALL))
                .isEqualTo("bootstrap db-0");
        assertThat(decide(
                        "db-0 waiting " + HERE + ":9 " + ALL,
                        "db-1 waiting unusable",
                        "db-2 waiting " + HERE + ":8 " + ALL))
                .isEqualTo("bootstrap db-0");
    }

    @Example
    void aNodeThatNeverSawAComponentNeedsAllOthers() {
        assertThat(decide("db-0 waiting " + HERE + ":9 -", "db-1 waiting " + HERE + ":8 " + ALL))
                .isEqualTo("wait all 3 nodes: db-0 does not know who was there last");
        assertThat(decide("db-0 waiting " + HERE + ":9 -", "db-1 waiting " + HERE + ":8 " + ALL, "db-2 waiting empty"))
                .isEqualTo("bootstrap db-0");
    }

    @Example
    void dataOfTwoClustersIsNotForAScriptToChooseFrom() {
        assertThat(decide(
                        "db-0 waiting " + HERE + ":9 " + ALL,
                        "db-1 waiting " + ELSEWHERE + ":10 " + ALL,
                        "db-2 waiting empty"))
                .isEqualTo("wait a person: the nodes hold the data of different clusters");
    }

    @Example
    void dataWithoutAnyPositionIsNotThrownAway() {
        assertThat(decide("db-0 waiting empty", "db-1 waiting unusable", "db-2 waiting empty"))
                .isEqualTo("wait a person: there is data, and no node can say up to where");
    }

    @Example
    void aPersonCanChooseANodeAtThePositionItReports() {
        Script.Outcome outcome = Script.named("decide.sh")
                .run("db-1 waiting " + HERE + ":10 " + ALL + "\n", "db-0", "3", "db-1", HERE + ":10");

        assertThat(outcome.output()).isEqualTo("bootstrap db-1 anew\n");
    }

    @Example
    void aChoiceIsForgottenOnceTheNodeHasMovedOn() {
        String reports = "db-0 waiting %s:12 %s\ndb-1 waiting %s:11 %s\ndb-2 waiting %s:12 %s\n"
                .formatted(ELSEWHERE, ALL, ELSEWHERE, ALL, ELSEWHERE, ALL);

        assertThat(Script.named("decide.sh")
                        .run(reports, "db-0", "3", "db-1", HERE + ":10")
                        .output())
                .isEqualTo("bootstrap db-0\n");
    }

    @Example
    void nobodyElseStartsWhileTheChosenNodeIsMissing() {
        String reports = "db-0 waiting %s:12 db-0,db-2\ndb-2 waiting %s:12 db-0,db-2\n".formatted(HERE, HERE);

        assertThat(Script.named("decide.sh")
                        .run(reports, "db-0", "3", "db-1", HERE + ":10")
                        .output())
                .isEqualTo("wait db-1, which the overlay chose at " + HERE + ":10\n");
    }

    @Example
    void whatIsNoReportIsNoAnswer() {
        assertThat(decide(
                        "db-1 waiting " + HERE + ":a[$(touch$IFS/tmp/decided)] " + ALL,
                        "db-2 waiting " + HERE + ":9 x[$(touch$IFS/tmp/decided)]",
                        "db-0 members",
                        "member",
                        ""))
                .isEqualTo("wait all 3 nodes: none of the 0 that are here has data");
    }

    /**
     * One history of a cluster: its last component has the farthest positions. Whichever nodes see each other, all that
     * decide for a start decide for the same node, no other could have more, and no minority decides.
     */
    @Property(seed = "4567", tries = 100)
    void howeverTheNodesSeeEachOtherAtMostOneOfThemStarts(@ForAll("histories") History history) {
        Set<String> starters = new TreeSet<>();
        List<Set<Integer>> views = subsets(history.size());
        List<String> verdicts = decideAll(
                history.size(),
                views.stream().map(seen -> history.reportsOf(seen, HERE)).toList());
        for (int i = 0; i < views.size(); i++) {
            Set<Integer> seen = views.get(i);
            String verdict = verdicts.get(i);
            if (verdict.startsWith("bootstrap ")) {
                starters.add(verdict.substring("bootstrap ".length()));
                assertThat(seen).as("a majority").hasSizeGreaterThan(history.size() / 2);
                assertThat(seen).as("the last component").containsAll(history.lastComponent());
            }
        }

        assertThat(starters).containsExactly("db-" + history.farthest());
    }

    @Provide
    Arbitrary<History> histories() {
        Arbitrary<Integer> sizes = Arbitraries.of(1, 3, 5);
        return sizes.flatMap(size -> {
            Arbitrary<Set<Integer>> components = Arbitraries.integers()
                    .between(0, size - 1)
                    .set()
                    .ofMinSize(1)
                    .ofMaxSize(size);
            Arbitrary<List<Integer>> lags =
                    Arbitraries.integers().between(0, 3).list().ofSize(size);
            return Combinators.combine(components, lags)
                    .as((component, lag) -> new History(size, new TreeSet<>(component), lag));
        });
    }

    private static List<Set<Integer>> subsets(int size) {
        List<Set<Integer>> subsets = new ArrayList<>();
        for (int bits = 0; bits < 1 << size; bits++) {
            int chosen = bits;
            subsets.add(IntStream.range(0, size)
                    .filter(node -> (chosen >> node & 1) == 1)
                    .boxed()
                    .collect(Collectors.toCollection(TreeSet::new)));
        }
        return subsets;
    }

    /** As {@link #decide}, for many sets of reports in one process. */
    private static List<String> decideAll(int size, List<String> reports) {
        Script.Outcome outcome = Script.inline(
                        """
                        while IFS= read -r -d $'\f' reports; do
                            (set -- db-0 "$1" && source "$0" <<< "$reports")
                        done
                        """)
                .run(
                        reports.stream().map(report -> report + "\f").collect(Collectors.joining()),
                        Script.named("decide.sh").path(),
                        Integer.toString(size));
        List<String> verdicts = outcome.output().lines().toList();
        assertThat(verdicts).as(outcome.output()).hasSameSizeAs(reports);
        return verdicts;
    }

    private static String decide(String... reports) {
        return decide(3, reports);
    }

    private static String decide(int size, String... reports) {
        Script.Outcome outcome =
                Script.named("decide.sh").run(String.join("\n", reports) + "\n", "db-0", Integer.toString(size));
        assertThat(outcome.exitCode()).as(outcome.output()).isZero();
        return outcome.output().stripTrailing();
    }
}
