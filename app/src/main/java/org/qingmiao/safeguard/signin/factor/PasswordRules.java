package org.qingmiao.safeguard.signin.factor;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qingmiao.platform.Resources;
import org.springframework.stereotype.Component;

/**
 * Which passwords are good enough. Length and guessability count (ASVS 6.2, NIST SP 800-63B), kinds of characters do not:
 * twelve characters or more, not the login, and neither a common or leaked password nor made of such with a few digits.
 * Lists of leaked passwords come with zxcvbn, habits in China from {@code password/habits.txt}; nothing is asked elsewhere.
 */
@Component
public class PasswordRules {
    static final int SHORTEST = 12;
    static final int LONGEST = 128;
    /** More would cost the estimate too much time, and a password that long is not guessed. */
    private static final int ESTIMATED = 72;

    private static final int GOOD_SCORE = 3;

    private final Zxcvbn estimate = new Zxcvbn();
    private final List<String> habits = Resources.lines("/password/habits.txt");

    /** The key of the text that says what is wrong, or nothing. */
    public Optional<String> problem(String login, String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("safeguard.password.short");
        }
        if (password.length() > LONGEST) {
            return Optional.of("safeguard.password.long");
        }
        if (password.toLowerCase(Locale.ROOT).contains(login.toLowerCase(Locale.ROOT))) {
            return Optional.of("safeguard.password.login");
        }
        return isGuessable(login, password) ? Optional.of("safeguard.password.common") : Optional.empty();
    }

    private boolean isGuessable(String login, String password) {
        List<String> words = new ArrayList<>(habits);
        words.add(login);
        String measured = password.substring(0, Math.min(ESTIMATED, password.length()));
        return estimate.measure(measured, words).getScore() < GOOD_SCORE;
    }
}
