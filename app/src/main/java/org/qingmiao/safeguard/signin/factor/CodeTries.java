package org.qingmiao.safeguard.signin.factor;

import java.time.Duration;
import java.util.concurrent.locks.Lock;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/** Tries of second factors, one after the other; wrong ones are slowed down. */
@Component
class CodeTries {
    private final SignInThrottle signInThrottle;
    private final SignInBudgets budgets;

    CodeTries(SignInThrottle signInThrottle, SignInBudgets budgets) {
        this.signInThrottle = signInThrottle;
        this.budgets = budgets;
    }

    /** Whether it is right and was looked at at all; counts as a try. */
    boolean isRight(String login, SignInOrigin origin, BooleanSupplier code) {
        String counted = budgets.codesOf(login, origin);
        Lock turn = signInThrottle.lock(login);
        turn.lock();
        try {
            if (!signInThrottle.wait(SignInThrottle.Kind.CODE, counted).isZero()) {
                return false;
            }
            boolean right = code.getAsBoolean();
            if (right) {
                signInThrottle.succeeded(SignInThrottle.Kind.CODE, counted);
            } else {
                signInThrottle.failed(SignInThrottle.Kind.CODE, counted);
            }
            return right;
        } finally {
            turn.unlock();
        }
    }

    Duration wait(String login, SignInOrigin origin) {
        return signInThrottle.wait(SignInThrottle.Kind.CODE, budgets.codesOf(login, origin));
    }
}
