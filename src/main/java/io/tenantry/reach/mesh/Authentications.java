package io.tenantry.reach.mesh;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whom an AuthorizationPolicy of the mesh admits: whoever passes all of the authentications that it requires. */
public final class Authentications {

    private static final String GROUP = "policy.linkerd.io";
    private static final Pattern IDENTITY =
            Pattern.compile("(?<account>[^.]+)\\.(?<namespace>[^.]+)\\.serviceaccount\\.identity\\..+");

    /** What an authentication by addresses alone means. */
    enum Unidentified {
        /** Everybody: addresses prove nothing. */
        ADMITTED,
        /** The kubelet, at paths that say no more than that a program lives. */
        PROBES
    }

    /**
     * A client as the mesh names it.
     *
     * @param account its ServiceAccount, or {@code *} for all of the namespace
     * @param namespace its namespace, or {@code *} for all
     */
    public record Client(String account, String namespace) {

        public Client {
            Objects.requireNonNull(account, "account");
            Objects.requireNonNull(namespace, "namespace");
        }

        boolean matches(String ofNamespace, Optional<Set<String>> accounts) {
            return (namespace.equals("*") || namespace.equals(ofNamespace))
                    && (account.equals("*")
                            || accounts.map(all -> all.contains(account)).orElse(true));
        }
    }

    /**
     * What an AuthorizationPolicy requires: one list of clients for each authentication by identity, and all of them.
     *
     * @param identities who passes each of them
     * @param addresses whether an authentication by addresses is required as well, or alone
     */
    record Admission(List<List<Client>> identities, boolean addresses) {

        boolean admits(String namespace, Optional<Set<String>> accounts, Unidentified unidentified) {
            boolean isForProbes = addresses && identities.isEmpty() && unidentified == Unidentified.PROBES;
            return !isForProbes
                    && identities.stream().allMatch(clients -> clients.stream()
                            .anyMatch(client -> client.matches(namespace, accounts)));
        }
    }

    private final Manifests manifests;

    /** Those that {@code manifests} declare. */
    public Authentications(Manifests manifests) {
        this.manifests = manifests;
    }

    Admission admission(Manifest authorization) {
        List<List<Client>> identities = new ArrayList<>();
        boolean addresses = false;
        for (JsonNode reference : authorization.at("/spec/requiredAuthenticationRefs")) {
            if (isByAddress(reference)) {
                addresses = true;
            } else {
                identities.add(clients(authorization, reference));
            }
        }
        return new Admission(identities, addresses);
    }

    /** Whether it is of addresses, and proves no identity. */
    public static boolean isByAddress(JsonNode reference) {
        return reference.path("kind").asText().equals("NetworkAuthentication");
    }

    /** All clients that a reference of an AuthorizationPolicy names. */
    public List<Client> clients(Manifest authorization, JsonNode reference) {
        String namespace = reference.path("namespace").asText(authorization.namespace());
        String name = reference.path("name").asText();
        if (reference.path("kind").asText().equals("ServiceAccount")) {
            return List.of(new Client(name, namespace));
        }
        List<Client> clients = new ArrayList<>();
        manifests.find(GROUP, "MeshTLSAuthentication", namespace, name).ifPresent(authentication -> {
            authentication.at("/spec/identities").forEach(identity -> clients.add(client(identity.asText())));
            authentication
                    .at("/spec/identityRefs")
                    .forEach(identity -> clients.add(client(identity, authentication.namespace())));
        });
        return clients;
    }

    private static Client client(String identity) {
        Matcher matcher = IDENTITY.matcher(identity);
        return matcher.matches()
                ? new Client(matcher.group("account"), matcher.group("namespace"))
                : new Client("*", "*");
    }

    private static Client client(JsonNode reference, String namespace) {
        return reference.path("kind").asText().equals("Namespace")
                ? new Client("*", reference.path("name").asText())
                : new Client(
                        reference.path("name").asText(),
                        reference.path("namespace").asText(namespace));
    }
}
