package org.qingmiao.safeguard.signin.factor;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Whose failed tries make whom wait. A browser known to the account has a budget of its own, which strangers cannot use
 * up. All others share three: that of the name at this address, that of the name from wherever, and that of the address
 * for whatever name. The last two wait for minutes at most: many addresses slow an account down and one address slows a
 * city down, but neither locks it.
 */
@Component
class SignInBudgets {
    private final SignInThrottle signInThrottle;
    private final KnownDevices devices;

    SignInBudgets(SignInThrottle signInThrottle, KnownDevices devices) {
        this.signInThrottle = signInThrottle;
        this.devices = devices;
    }

    private record Budget(SignInThrottle.Kind kind, String of) {}

    private List<Budget> budgets(String login, SignInOrigin origin) {
        return origin.device()
                .filter(device -> devices.knows(login, device))
                .map(device -> List.of(new Budget(SignInThrottle.Kind.DEVICE, login + "@" + device)))
                .orElseGet(() -> List.of(
                        new Budget(SignInThrottle.Kind.PAIR, login + "@" + origin.address()),
                        new Budget(SignInThrottle.Kind.NAME, login),
                        new Budget(SignInThrottle.Kind.ADDRESS, origin.address())));
    }

    /** One try after the other for the same name. */
    Lock turn(String login) {
        return signInThrottle.lock(login);
    }

    /** How long no password is tried. */
    Duration wait(String login, SignInOrigin origin) {
        return longest(budgets(login, origin).stream().map(b -> signInThrottle.wait(b.kind, b.of)));
    }

    /** Counts a wrong password; gives the wait that follows. */
    Duration failed(String login, SignInOrigin origin) {
        return longest(budgets(login, origin).stream().map(b -> signInThrottle.failed(b.kind, b.of)));
    }

    private static Duration longest(Stream<Duration> waits) {
        return waits.reduce(Duration.ZERO, (a, b) -> a.compareTo(b) > 0 ? a : b);
    }

    /** One's own mistakes are forgiven; what others tried from elsewhere still counts against them. */
    void succeeded(String login, SignInOrigin origin) {
        Budget own = budgets(login, origin).getFirst();
        signInThrottle.succeeded(own.kind, own.of);
    }

    /** Whose tries of second factors are counted together: those of one known device, or of all strangers. */
    String codesOf(String login, SignInOrigin origin) {
        return origin.device()
                .filter(device -> devices.knows(login, device))
                .map(device -> login + "@" + device)
                .orElse(login);
    }
}
