package org.qingmiao.platform;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** To where the server posts by itself: https, or http on this machine, and nothing of who it is in the address. */
public final class PostAddress {
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    private PostAddress() {}

    /** The address that was configured; nothing if it is not one to which anything may be posted. */
    public static Optional<URI> of(String configured) {
        try {
            return Optional.of(URI.create(configured.strip())).filter(PostAddress::isSafe);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isSafe(URI uri) {
        boolean unseen =
                "https".equals(uri.getScheme()) || "http".equals(uri.getScheme()) && HERE.contains(uri.getHost());
        return uri.getHost() != null && unseen && uri.getRawUserInfo() == null;
    }
}
