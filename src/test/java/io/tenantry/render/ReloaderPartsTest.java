package io.tenantry.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.tenantry.Golden;
import io.tenantry.SystemFixtures;
import io.tenantry.kube.ReloaderNames;
import io.tenantry.model.ArgoRollouts;
import io.tenantry.model.Cache;
import io.tenantry.model.Connection;
import io.tenantry.model.Environment;
import io.tenantry.model.EnvironmentBuilder;
import io.tenantry.model.Name;
import io.tenantry.model.OwnSpace;
import io.tenantry.model.Reloader;
import io.tenantry.model.Rollout;
import io.tenantry.model.StorageClass;
import io.tenantry.model.Volume;
import io.tenantry.model.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Pods that are replaced when a Secret changes that they read. */
class ReloaderPartsTest {

    private static final Name CARTS = Name.of("carts");

    private final Golden golden = Golden.of(ReloaderPartsTest.class);

    @Test
    void whatReloaderIsAndMayDo() {
        Environment environment = environment();
        List<Part> parts = PlatformParts.of(environment);
        List<HasMetadata> objects = new ArrayList<>(PartObjects.of(parts, "argocd/operators/reloader"));
        objects.addAll(PartObjects.of(parts, "reloader"));
        PartObjects.of(parts, "namespaces").stream()
                .filter(namespace -> namespace.getMetadata().getName().equals("reloader"))
                .forEach(objects::add);
        PartObjects.of(parts, "network-policies").stream()
                .filter(policy -> policy.getMetadata().getNamespace().equals("reloader"))
                .forEach(objects::add);
        objects.addAll(PartObjects.of(
                SpaceParts.of(environment, environment.spaces().get(Name.of("shop"))), "guardrails/reloader"));

        golden.matches("reloader.yaml", objects);
    }

    @Test
    void eachWorkloadNamesTheSecretsThatItsPodsRead() {
        assertThat(watched(environment()))
                .containsExactly(
                        "StatefulSet cache-carts: cache-carts",
                        "Deployment api: api-env,cache-carts",
                        "Deployment web: ");
    }

    @Test
    void withoutItNobodyNamesAny() {
        Environment environment = EnvironmentBuilder.builder(environment())
                .reloader(Optional.empty())
                .build();

        assertThat(watched(environment))
                .containsExactly("StatefulSet cache-carts: ", "Deployment api: ", "Deployment web: ");
        assertThat(PlatformParts.of(environment)).extracting(Part::path).noneMatch(path -> path.contains("reloader"));
    }

    @Test
    void whatArgoRolloutsReplacesIsWatchedToo() {
        Workload api =
                SystemFixtures.api().rollout(Rollout.Canary.defaults().build()).build();
        Environment environment = EnvironmentBuilder.builder(environment())
                .rollouts(ArgoRollouts.defaults().build())
                .spaces(Map.of(
                        Name.of("shop"),
                        SystemFixtures.space().apps(Map.of(api.name(), api)).build()))
                .build();

        assertThat(watched(environment)).containsExactly("Rollout api: api-env,external-main,external-sessions");
    }

    @Test
    void whereNothingRunsItMayNothing() {
        OwnSpace quiet = SystemFixtures.quiet().build();
        Environment environment = EnvironmentBuilder.builder(environment())
                .spaces(Map.of(quiet.name(), quiet))
                .build();

        assertThat(SpaceParts.of(environment, quiet)).extracting(Part::path).doesNotContain("guardrails/reloader");
    }

    private static List<String> watched(Environment environment) {
        return SpaceParts.of(environment, environment.spaces().get(Name.of("shop"))).stream()
                .filter(part -> part.path().startsWith("workloads/"))
                .flatMap(part -> part.objects().stream())
                .filter(object ->
                        List.of("Deployment", "StatefulSet", "Rollout").contains(object.getKind()))
                .map(object -> object.getKind() + " " + object.getMetadata().getName() + ": "
                        + object.getMetadata().getAnnotations().getOrDefault(ReloaderNames.SECRETS, ""))
                .toList();
    }

    /** An app that reads a Secret of its own and the password of a cache; another that reads none. */
    private static Environment environment() {
        Workload api = SystemFixtures.api()
                .connections(List.of(Connection.ToCache.defaults().cache(CARTS).build()))
                .build();
        Workload web = SystemFixtures.web();
        OwnSpace shop = SystemFixtures.space()
                .caches(Map.of(
                        CARTS,
                        Cache.Redis.defaults()
                                .name(CARTS)
                                .volume(Volume.of("1Gi", "disk"))
                                .build()))
                .apps(Map.of(api.name(), api, web.name(), web))
                .build();
        return SystemFixtures.bare()
                .reloader(Reloader.defaults().build())
                .storageClasses(Map.of(
                        Name.of("disk"),
                        StorageClass.defaults()
                                .name(Name.of("disk"))
                                .provisioner("example.com/disk")
                                .build()))
                .spaces(Map.of(shop.name(), shop))
                .build();
    }
}
