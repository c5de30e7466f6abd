package org.qingmiao.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * On whose behalf the present thread works, and from where: the person of the request, somebody named by a command, or
 * the system itself. Row-level security sees what this says; a thread of which nothing is known sees no protected row.
 *
 * <p>What is said here holds inside the given act alone, also within a transaction that is already open, and does not
 * pass to other threads.
 *
 * @param name login of a person; of system work {@code *} and what is done; empty for nobody
 * @param purpose why personal data is looked at, or empty
 * @param address network address of the request, or empty
 * @param session beginning of the SHA-256 of the session's id, so that entries of one session can be told; or empty
 */
public record ActorContext(String name, String purpose, String address, String session) {
    private static final ScopedValue<Speaker> PRESENT = ScopedValue.newInstance();
    private static final String SYSTEM = "*";
    private static final Speaker NOBODY = new Speaker("", "", true);
    private static final int SESSION_BYTES = 6;

    /** {@code traced}: whether address and session of the request go with it. */
    private record Speaker(String name, String purpose, boolean traced) {}

    /** Something to do. */
    @FunctionalInterface
    public interface Act<X extends Throwable> {
        void run() throws X;
    }

    /**
     * Work of the system itself: jobs, start-up, sign-in before the person is known. It sees every row.
     *
     * @param work what is done, for the audit: a few words in lower case, such as {@code reminders}
     */
    public static <T extends @Nullable Object, X extends Throwable> T asSystem(
            String work, ScopedValue.CallableOp<? extends T, X> act) throws X {
        return ScopedValue.where(PRESENT, new Speaker(SYSTEM + work, "", true)).call(act);
    }

    /** The same for work without a result. */
    public static <X extends Throwable> void runAsSystem(String work, Act<X> act) throws X {
        ScopedValue.where(PRESENT, new Speaker(SYSTEM + work, "", true)).call(() -> {
            act.run();
            return work;
        });
    }

    /** The same for what somebody gives who was promised not to be known: not even the record says from where it came. */
    public static <X extends Throwable> void runWithoutTrace(String work, Act<X> act) throws X {
        withoutTrace(work, () -> {
            act.run();
            return work;
        });
    }

    /** The same, for what comes of it. */
    public static <T extends @Nullable Object, X extends Throwable> T withoutTrace(
            String work, ScopedValue.CallableOp<? extends T, X> act) throws X {
        return ScopedValue.where(PRESENT, new Speaker(SYSTEM + work, "", false)).call(act);
    }

    /** Work for a person outside of a request, such as a command of theirs. */
    public static <T extends @Nullable Object, X extends Throwable> T as(
            String login, ScopedValue.CallableOp<? extends T, X> act) throws X {
        return ScopedValue.where(PRESENT, new Speaker(login, "", true)).call(act);
    }

    /** Looks at personal data for a purpose that was stated; actions that need one are refused without. */
    public static <T extends @Nullable Object, X extends Throwable> T forPurpose(
            String purpose, ScopedValue.CallableOp<? extends T, X> act) throws X {
        return ScopedValue.where(PRESENT, new Speaker(speaker().name, purpose, speaker().traced))
                .call(act);
    }

    /** Login of who acts, if it is a person. */
    public Optional<String> person() {
        return Optional.of(name).filter(login -> !login.isEmpty() && !login.startsWith(SYSTEM));
    }

    /** Who acts now. */
    public static ActorContext present() {
        Speaker speaker = speaker();
        if (speaker.traced
                && RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            HttpServletRequest request = attributes.getRequest();
            String address = request.getRemoteAddr() == null ? "" : request.getRemoteAddr();
            // The session itself is read as the system; asking for it then would go round in a circle.
            String session = speaker.name.startsWith(SYSTEM) ? "" : session(request);
            return new ActorContext(speaker.name, speaker.purpose, address, session);
        }
        return new ActorContext(speaker.name, speaker.purpose, "", "");
    }

    private static Speaker speaker() {
        if (PRESENT.isBound()) {
            return PRESENT.get();
        }
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn == null || !signedIn.isAuthenticated() || signedIn instanceof AnonymousAuthenticationToken) {
            return NOBODY;
        }
        return new Speaker(signedIn.getName(), "", true);
    }

    private static String session(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return "";
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(session.getId().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, SESSION_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
