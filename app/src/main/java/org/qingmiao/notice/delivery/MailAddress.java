package org.qingmiao.notice.delivery;

import java.util.regex.Pattern;

/** The plain form of RFC 5321 addresses: no comment, no display name, nothing that could end a header. */
public final class MailAddress {
    private static final int LONGEST = 254;
    private static final Pattern FORM =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@(?:[A-Za-z0-9-]{1,63}\\.)+[A-Za-z]{2,63}");

    private MailAddress() {}

    public static boolean isOne(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
    }
}
