package io.github.bookfigures.watch;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lets only this machine's browsers in: a page of somebody else's site must neither change anything here nor read it, even
 * when its name resolves to this machine (DNS rebinding). Reading is kept from other sites by the browser itself, as no
 * answer allows it.
 */
final class Gate {
    private final Set<String> hosts;

    Gate(int port) {
        hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
    }

    /** Why a request is refused. */
    record Refusal(int status, String words) {}

    /**
     * Whether a request is refused.
     *
     * @param method its method
     * @param host its headers {@code Host}
     */
    Optional<Refusal> refusal(String method, List<String> host) {
        if (host.size() != 1 || !hosts.contains(host.get(0))) {
            return Optional.of(new Refusal(403, "This server answers to " + String.join(" and ", hosts) + " only."));
        }
        return method.equals("GET")
                ? Optional.empty()
                : Optional.of(new Refusal(405, "There is nothing but GET here."));
    }
}
