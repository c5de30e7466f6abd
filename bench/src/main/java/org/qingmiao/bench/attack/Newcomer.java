package org.qingmiao.bench.attack;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A person whom an administrator of the demo adds, with a password and an authenticator app of their own. */
final class Newcomer {
    static final String PASSWORD = "Kiesel-Brunnen-7!-Nebel";
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int STEP_SECONDS = 30;

    final String login;
    final AttackVisitor browser;
    final String secret;
    final List<String> recoveryCodes;

    private Newcomer(String login, AttackVisitor browser, String secret, List<String> recoveryCodes) {
        this.login = login;
        this.browser = browser;
        this.secret = secret;
        this.recoveryCodes = recoveryCodes;
    }

    /** Adds somebody through the pages, two administrators where it takes two, and signs in as them. */
    static Newcomer add(AttackTarget attackTarget, String login, String role, String unit) throws Exception {
        AttackVisitor admin = attackTarget.as("admin");
        admin.get("/admin/people");
        Answer added = admin.post(
                "/admin/people", "login", login, "name", "示例·" + login, "role", role, "unit", unit, "reason", "bench");
        String code = added.find("<p class=\"code\">([^<]+)</p>");
        if (role.equals("administrator") || role.equals("auditor")) {
            AttackVisitor second = attackTarget.as("admin2");
            String id = attackTarget.read(
                    "SELECT id FROM account_proposal WHERE login = ? ORDER BY proposed_at DESC LIMIT 1", login);
            second.get("/admin/proposals");
            second.post("/admin/proposals/confirm", "id", id);
        }
        return enrolled(attackTarget, login, code);
    }

    private static Newcomer enrolled(AttackTarget attackTarget, String login, String code) throws Exception {
        AttackVisitor browser = attackTarget.visitor();
        Answer in = browser.signIn(login, code);
        if (!AttackVisitor.isIn(in)) {
            throw new IllegalStateException(login + " was not let in by the code: " + in);
        }
        browser.get("/me/password");
        browser.post("/me/password", "password", PASSWORD, "repeated", PASSWORD);
        Answer page = browser.get("/me/second-factor");
        String secret = page.find("id=\"secret\">([A-Z2-7 ]+)<").replace(" ", "");
        String sealed = page.find("name=\"secret\" value=\"([^\"]+)\"");
        Answer done = browser.post("/me/second-factor/app", "secret", sealed, "code", code(secret, 0));
        Matcher found = Pattern.compile("<li class=\"code\">([^<]+)</li>").matcher(done.body());
        List<String> codes = found.results().map(m -> m.group(1)).toList();
        if (codes.isEmpty()) {
            throw new IllegalStateException(login + " could not set up an app: " + done);
        }
        browser.get("/me");
        return new Newcomer(login, browser, secret, codes);
    }

    /** The six digits of so many steps of thirty seconds from now (RFC 6238). */
    static String code(String secret, int steps) throws Exception {
        ByteBuffer key = ByteBuffer.allocate(secret.length() * 5 / 8);
        long buffer = 0;
        int bits = 0;
        for (int i = 0; i < secret.length(); i++) {
            buffer = buffer << 5 | BASE32.indexOf(secret.charAt(i));
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                key.put((byte) (buffer >> bits));
            }
        }
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(key.array(), 0, key.position(), "HmacSHA1"));
        long step = Instant.now().getEpochSecond() / STEP_SECONDS + steps;
        byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int at = hash[hash.length - 1] & 0xf;
        return "%06d".formatted((ByteBuffer.wrap(hash).getInt(at) & Integer.MAX_VALUE) % 1_000_000);
    }
}
