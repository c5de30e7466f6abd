package org.qingmiao.safeguard.signin.factor;

import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Some hashes at a time: each takes 19 MiB, and a flood of sign-ins must not take all memory. */
public final class BoundedEncoder implements PasswordEncoder {
    private static final int AT_ONCE = 4;

    private final PasswordEncoder of;
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    public BoundedEncoder(PasswordEncoder of) {
        this.of = of;
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        places.acquireUninterruptibly();
        try {
            return of.encode(password);
        } finally {
            places.release();
        }
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        places.acquireUninterruptibly();
        try {
            return of.matches(password, hash);
        } finally {
            places.release();
        }
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return of.upgradeEncoding(hash);
    }
}
