package org.qingmiao.safeguard.signin.session;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** What a session holds, as bytes. Only classes of the JDK and of Spring Security come back out of them. */
final class SessionContent {
    private static final ObjectInputFilter KNOWN = ObjectInputFilter.Config.createFilter(
            "maxdepth=30;maxrefs=5000;maxbytes=200000;java.lang.*;java.util.**;java.time.**;java.net.**;"
                    + "org.springframework.security.**;!*");

    private SessionContent() {}

    static byte[] write(Map<String, Object> attributes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(new HashMap<>(attributes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Nothing, if it was written by another version whose classes have changed: the session begins anew. */
    @SuppressWarnings("unchecked") // written above
    static Map<String, Object> read(byte[] bytes) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            in.setObjectInputFilter(KNOWN);
            return (Map<String, Object>) in.readObject();
        } catch (IOException | ClassNotFoundException e) {
            return Map.of();
        }
    }
}
