package io.tenantry.render.gitops;

import io.tenantry.model.Cluster;
import io.tenantry.model.K3s;
import io.tenantry.model.Name;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a k3s cluster of several servers is made of: a configuration for each server, the load balancer's, and what to do, in
 * order, the day a server or all of them are lost included.
 *
 * @see <a href="https://docs.k3s.io/datastore/ha-embedded">High availability with embedded etcd</a>
 * @see <a href="https://docs.k3s.io/cli/etcd-snapshot">etcd-snapshot</a>
 */
final class K3sFiles {

    private static final String FOLDER = "bootstrap/k3s/";
    private static final int API = 6443;

    private final Cluster cluster;
    private final K3s k3s;

    private K3sFiles(Cluster cluster, K3s k3s) {
        this.cluster = cluster;
        this.k3s = k3s;
    }

    /** The text of each file, by its path below the environment's folder. */
    static Map<String, String> of(Cluster cluster, K3s k3s) {
        return new K3sFiles(cluster, k3s).files();
    }

    private Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        k3s.servers().forEach((name, address) -> files.put(FOLDER + name + ".yaml", server(name, address)));
        files.put(FOLDER + "haproxy.cfg", loadBalancer());
        files.put(FOLDER + "README.md", steps());
        return files;
    }

    private Name first() {
        return k3s.servers().keySet().iterator().next();
    }

    /** The ingress controller is Argo CD's to install; the network policies are k3s' own. */
    private String server(Name name, String address) {
        return """
                # /etc/rancher/k3s/config.yaml of %s. The token stands in the file beside it, which no repository holds.
                %s
                token-file: /etc/rancher/k3s/token
                node-name: "%s"
                node-ip: "%s"
                tls-san: ["%s"]
                cluster-cidr: "%s"
                service-cidr: "%s"
                disable: [traefik]
                secrets-encryption: true
                write-kubeconfig-mode: "0600"
                etcd-snapshot-schedule-cron: "%s"
                etcd-snapshot-retention: %d
                """
                .formatted(
                        name,
                        name.equals(first())
                                ? "cluster-init: true"
                                : "server: \"https://%s:%d\"".formatted(k3s.endpoint(), API),
                        name,
                        address,
                        k3s.endpoint(),
                        cluster.pods().get(0),
                        cluster.services().get(0),
                        k3s.snapshotSchedule(),
                        k3s.snapshots());
    }

    private String loadBalancer() {
        StringBuilder servers = new StringBuilder();
        k3s.servers()
                .forEach(
                        (name, address) -> servers.append("    server %s %s:%d check\n".formatted(name, address, API)));
        return """
                # HAProxy in front of the API servers. Two of them share an address by keepalived: one alone is what everything hangs on.
                defaults
                    mode tcp
                    timeout connect 5s
                    timeout client 1h
                    timeout server 1h

                frontend kubernetes
                    bind *:%d
                    default_backend servers

                backend servers
                    option tcp-check
                    balance leastconn
                    default-server inter 2s fall 3 rise 2
                """
                        .formatted(API)
                + servers;
    }

    private String steps() {
        return """
                # The k3s cluster `%1$s`

                %2$d servers, each with an etcd of its own: as long as more than half of them answer, the cluster does. They are called at
                `%3$s`, where HAProxy (`haproxy.cfg`) leads to whichever answers.

                ## Make it

                On each server its own file of this folder becomes `/etc/rancher/k3s/config.yaml`, and the same secret, such as
                `openssl rand -hex 32` makes one, `/etc/rancher/k3s/token`, readable by root alone. Then, on `%4$s` first, and on the others once
                `kubectl get nodes` shows it ready:

                ```sh
                curl -sfL https://get.k3s.io | INSTALL_K3S_VERSION=%5$s sh -s - server
                ```

                Volumes' classes and the rest are [the platform's](../README.md).

                ## Upgrade it

                One server after the other, each drained first, by the same line with the next version; never two minor versions at once.

                ## Snapshots

                Each server writes its etcd down (`%6$s`, UTC) and keeps %7$d, in `/var/lib/rancher/k3s/server/db/snapshots`. They hold every Secret,
                encrypted by a key that stands in the same cluster: copy both, `/var/lib/rancher/k3s/server/token` beside them, to where the
                cluster's end does not reach. Before anything that may go wrong:

                ```sh
                k3s etcd-snapshot save --name before-upgrade
                ```

                ## One server is lost

                `kubectl delete node <name>` takes it out of etcd; a new machine with its file and the token joins as above.

                ## Most servers are lost, or the data is

                On one server, the others stopped:

                ```sh
                systemctl stop k3s
                k3s server --cluster-reset --cluster-reset-restore-path=/var/lib/rancher/k3s/server/db/snapshots/<snapshot>
                systemctl start k3s
                ```

                On each of the others, then:

                ```sh
                rm -rf /var/lib/rancher/k3s/server/db
                systemctl start k3s
                ```

                What is on volumes is as it was when the servers went: databases come back by their own backups, not by this one.
                """
                .formatted(
                        cluster.name(),
                        k3s.servers().size(),
                        k3s.endpoint(),
                        first(),
                        k3s.version(),
                        k3s.snapshotSchedule(),
                        k3s.snapshots());
    }
}
