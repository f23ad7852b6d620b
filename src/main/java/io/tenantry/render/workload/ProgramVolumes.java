package io.tenantry.render.workload;

import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.VolumeMountBuilder;
import io.tenantry.kube.ArgoCd;
import io.tenantry.kube.WorkloadNames;
import io.tenantry.model.Mount;
import io.tenantry.model.Name;
import io.tenantry.model.Program;
import io.tenantry.model.SharedDisk;
import io.tenantry.render.block.DiskClaims;
import io.tenantry.render.block.Metadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The disks of a program: the claims for them, and where its containers find them. */
final class ProgramVolumes {

    private final Program program;

    ProgramVolumes(Program program) {
        this.program = program;
    }

    /** The claim for a disk that programs of a space share. */
    static PersistentVolumeClaim shared(String namespace, SharedDisk disk, Map<String, String> labels) {
        return kept(DiskClaims.ofManyNodes(Metadata.of(namespace, disk.name().value(), labels), disk.volume()));
    }

    /** The claims for disks that are the program's alone, one for all of it. */
    List<PersistentVolumeClaim> claims(String namespace, Map<String, String> labels) {
        List<PersistentVolumeClaim> claims = new ArrayList<>();
        program.volumes().forEach((name, mount) -> {
            if (mount instanceof Mount.Single single) {
                claims.add(kept(DiskClaims.ofOneNode(Metadata.of(namespace, claimOf(name), labels), single.volume())));
            }
        });
        return claims;
    }

    /** What each pod claims for itself. */
    List<PersistentVolumeClaim> templates(Map<String, String> selector) {
        List<PersistentVolumeClaim> claims = new ArrayList<>();
        program.volumes().forEach((name, mount) -> {
            if (mount instanceof Mount.EachReplica each) {
                claims.add(DiskClaims.template(name.value(), selector, each.volume()));
            }
        });
        return claims;
    }

    List<Volume> volumes() {
        List<Volume> volumes = new ArrayList<>();
        program.volumes().forEach((name, mount) -> claimed(name, mount)
                .ifPresent(claim -> volumes.add(new VolumeBuilder()
                        .withName(name.value())
                        .withNewPersistentVolumeClaim()
                        .withClaimName(claim)
                        .endPersistentVolumeClaim()
                        .build())));
        return volumes;
    }

    List<VolumeMount> mounts() {
        List<VolumeMount> mounts = new ArrayList<>();
        program.volumes()
                .forEach((name, mount) -> mounts.add(new VolumeMountBuilder()
                        .withName(name.value())
                        .withMountPath(mount.folder())
                        .withReadOnly(isReadOnly(mount) ? true : null)
                        .build()));
        return mounts;
    }

    /** Absent where each pod claims its own. */
    private Optional<String> claimed(Name name, Mount mount) {
        if (mount instanceof Mount.Shared shared) {
            return Optional.of(shared.disk().value());
        }
        return mount instanceof Mount.Single ? Optional.of(claimOf(name)) : Optional.empty();
    }

    private String claimOf(Name volume) {
        return WorkloadNames.claim(program.name().value(), volume.value());
    }

    private static boolean isReadOnly(Mount mount) {
        return mount instanceof Mount.Shared shared && shared.use() == Mount.Use.READ_ONLY;
    }

    private static PersistentVolumeClaim kept(PersistentVolumeClaim claim) {
        claim.getMetadata().setAnnotations(ArgoCd.keep());
        return claim;
    }
}
