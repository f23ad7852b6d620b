package io.tenantry.render.space;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LimitRange;
import io.fabric8.kubernetes.api.model.LimitRangeBuilder;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import io.fabric8.kubernetes.api.model.ResourceQuotaBuilder;
import io.tenantry.kube.SpaceNames;
import io.tenantry.model.Amount;
import io.tenantry.model.Name;
import io.tenantry.model.Resources;
import io.tenantry.model.SizeClass;
import io.tenantry.render.block.ContainerResources;
import io.tenantry.render.block.Metadata;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How much of the cluster a space may take: its size class, and on top what a proxy in each of its pods takes, where there
 * is a mesh.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/policy/resource-quotas/">resource quotas</a>
 */
public final class SpaceQuota {

    /**
     * How many more objects than pods there may be of a kind that programs pile up: more than anybody needs, and too few
     * to fill the cluster's own database.
     */
    private static final int SPARE_OBJECTS = 100;

    private final SizeClass size;
    private final Optional<Resources> proxy;
    private final ObjectMeta metadata;

    private SpaceQuota(Name system, SpaceNames names, SizeClass size, Optional<Resources> proxy) {
        this.size = size;
        this.proxy = proxy;
        String name = names.tenant().isPresent() ? "tenant" : "space";
        this.metadata = Metadata.of(names.namespace(), name, names.labels(system.value(), name, "quota"));
    }

    /**
     * The quota of a space and the range of its containers.
     *
     * @param size what the space may take
     * @param proxy what the mesh's proxy takes in each pod; absent where there is no mesh
     */
    public static List<HasMetadata> render(Name system, SpaceNames names, SizeClass size, Optional<Resources> proxy) {
        SpaceQuota quota = new SpaceQuota(system, names, size, proxy);
        return List.of(quota.quota(), quota.range());
    }

    private ResourceQuota quota() {
        Map<String, Quantity> hard = new TreeMap<>();
        put(hard, "requests", withProxies(size.requests(), Resources::requests));
        put(hard, "limits", withProxies(size.limits(), Resources::limits));
        hard.put("pods", count(size.pods()));
        hard.put("persistentvolumeclaims", count(size.volumes()));
        hard.put("requests.storage", ContainerResources.storage(size.storage()));
        hard.put("services", count(size.pods()));
        hard.put("services.loadbalancers", count(0));
        hard.put("services.nodeports", count(0));
        hard.put("configmaps", count(size.pods() + SPARE_OBJECTS));
        hard.put("secrets", count(size.pods() + SPARE_OBJECTS));
        hard.put("count/jobs.batch", count(size.pods() + SPARE_OBJECTS));
        return new ResourceQuotaBuilder()
                .withMetadata(metadata)
                .withNewSpec()
                .withHard(hard)
                .endSpec()
                .build();
    }

    private Amount withProxies(Amount own, Function<Resources, Amount> side) {
        return proxy.map(each -> own.plus(side.apply(each).times(size.pods()))).orElse(own);
    }

    private LimitRange range() {
        return new LimitRangeBuilder()
                .withMetadata(metadata)
                .withNewSpec()
                .addNewLimit()
                .withType("Container")
                .withDefaultRequest(ContainerResources.amount(SizeClass.UNSPOKEN_CONTAINER.requests()))
                .withDefault(ContainerResources.amount(SizeClass.UNSPOKEN_CONTAINER.limits()))
                .withMax(ContainerResources.amount(size.container()))
                .endLimit()
                .addNewLimit()
                .withType("PersistentVolumeClaim")
                .withMax(Map.of("storage", ContainerResources.storage(size.storage())))
                .endLimit()
                .endSpec()
                .build();
    }

    private static void put(Map<String, Quantity> hard, String kind, Amount amount) {
        ContainerResources.amount(amount).forEach((resource, quantity) -> hard.put(kind + "." + resource, quantity));
    }

    private static Quantity count(int count) {
        return new Quantity(Integer.toString(count));
    }
}
