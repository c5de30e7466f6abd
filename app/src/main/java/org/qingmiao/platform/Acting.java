package org.qingmiao.platform;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * On whose behalf the present thread works: the person of the request, somebody named by a command, or the system
 * itself. Row-level security sees what this says; a thread of which nothing is known sees no protected row.
 *
 * <p>What is said here holds inside the given act alone, also within a transaction that is already open, and does not
 * pass to other threads.
 *
 * @param name login of a person; of system work {@code *} and what is done; empty for nobody
 * @param purpose why personal data is looked at, or empty
 */
public record Acting(String name, String purpose) {
    private static final ScopedValue<Acting> PRESENT = ScopedValue.newInstance();
    private static final String SYSTEM = "*";
    private static final Acting NOBODY = new Acting("", "");

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
        return ScopedValue.where(PRESENT, new Acting(SYSTEM + work, "")).call(act);
    }

    /** The same for work without a result. */
    public static <X extends Throwable> void runAsSystem(String work, Act<X> act) throws X {
        ScopedValue.where(PRESENT, new Acting(SYSTEM + work, "")).call(() -> {
            act.run();
            return work;
        });
    }

    /** Work for a person outside of a request, such as a command of theirs. */
    public static <T extends @Nullable Object, X extends Throwable> T as(
            String login, ScopedValue.CallableOp<? extends T, X> act) throws X {
        return ScopedValue.where(PRESENT, new Acting(login, "")).call(act);
    }

    /** Looks at personal data for a purpose that was stated; actions that need one are refused without. */
    public static <T extends @Nullable Object, X extends Throwable> T forPurpose(
            String purpose, ScopedValue.CallableOp<? extends T, X> act) throws X {
        return ScopedValue.where(PRESENT, new Acting(present().name, purpose)).call(act);
    }

    /** Who acts now. */
    public static Acting present() {
        if (PRESENT.isBound()) {
            return PRESENT.get();
        }
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn == null || !signedIn.isAuthenticated() || signedIn instanceof AnonymousAuthenticationToken) {
            return NOBODY;
        }
        return new Acting(signedIn.getName(), "");
    }

    /** Whether the system itself works. */
    public boolean isSystem() {
        return name.startsWith(SYSTEM);
    }
}
