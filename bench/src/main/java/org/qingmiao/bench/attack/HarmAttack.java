package org.qingmiao.bench.attack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Words of harm that get lost: in disguise, past the limits, without proof, behind a trap. */
record HarmAttack() implements Attack {
    private static final String HELD = "SELECT count(*) FROM voice_suggestion WHERE state = 'held'";
    private static final int WRITERS_LIMIT = 130;

    @Override
    public String door() {
        return "harm: words of harm (5)";
    }

    @Override
    public void run(AttackTarget attackTarget, Findings findings) throws Exception {
        disguised(attackTarget, findings);
        pastLimits(attackTarget, findings);
        findings.add(
                "clauses of suggestions beside them",
                "words without harm are still held to 500 characters",
                writing(attackTarget.visitor(), "好".repeat(501)).toString(),
                writing(attackTarget.visitor(), "好".repeat(501)).status() == 422);
    }

    private static Answer writing(AttackVisitor child, String words, String... more) throws Exception {
        Answer page = child.get("/public/voice");
        List<String> fields = new ArrayList<>(List.of(
                "clause",
                page.find("<option value=\"([^\"]+)\""),
                "words",
                words,
                "proof",
                page.find("name=\"proof\" value=\"([^\"]+)\""),
                "form",
                page.find("name=\"form\" value=\"([^\"]+)\"")));
        fields.addAll(List.of(more));
        return child.post("/public/voice", fields.toArray(String[]::new));
    }

    private static void disguised(AttackTarget attackTarget, Findings findings) throws Exception {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("plain", "爸爸打我");
        words.put("spaces and dots between the characters", "爸 爸 . 打 。 我");
        words.put("zero-width characters", "我想自\u200b杀\u2060");
        words.put("a character that sounds alike", "我想字鲨");
        words.put("Kangxi radicals and full width (NFKC)", "想ｓｉ，⾃杀");
        words.put("combining marks", "自\u0301杀\u0301");
        words.put("line breaks", "不\n想\n活\n了");
        words.put("English in full width with spaces", "ｋ ｉ ｌ ｌ ｍｙｓｅｌｆ, k i l l m y s e l f");
        words.put("with a NUL", "有人\0摸我下面");
        words.put("initials", "我想zs了");
        for (var one : words.entrySet()) {
            long before = attackTarget.count(HELD);
            Answer got = writing(attackTarget.visitor(), one.getValue());
            long kept = attackTarget.count(HELD) - before;
            findings.add(
                    "harm, " + one.getKey(),
                    "kept as harm, the child told what happens now",
                    got.status() + ", " + kept + " kept",
                    kept == 1 && got.status() == 200);
        }
    }

    private static void pastLimits(AttackTarget attackTarget, Findings findings) throws Exception {
        kept(
                attackTarget,
                findings,
                "harm among 18,000 characters",
                "爸爸打我",
                "我".repeat(17_000) + "爸爸打我" + "啊".repeat(1_000));
        kept(attackTarget, findings, "harm at the end of 200,000 characters", "爸爸打我", "好".repeat(200_000) + "。爸爸打我");
        kept(attackTarget, findings, "harm with the trap field filled in", "爸爸打我", "爸爸打我", "website", "http://x");
        kept(attackTarget, findings, "harm with a name and a telephone number", "爸爸打我", "我叫王小明，13800138000，爸爸打我");
        long before = attackTarget.count(HELD);
        AttackVisitor stranger = attackTarget.visitor();
        Answer without = stranger.post("/public/voice", "words", "爸爸打我");
        findings.add(
                "harm from who has no ballot, no proof, no clause",
                "kept",
                without.status() + ", " + (attackTarget.count(HELD) - before) + " kept",
                attackTarget.count(HELD) == before + 1);
        flood(attackTarget, findings);
    }

    /** @param sign what has to stand in the words that are kept */
    private static void kept(
            AttackTarget attackTarget, Findings findings, String what, String sign, String words, String... more)
            throws Exception {
        long before = attackTarget.count(HELD);
        Answer got = writing(attackTarget.visitor(), words, more);
        long kept = attackTarget.count(HELD) - before;
        boolean whole = attackTarget
                .read("SELECT words FROM voice_suggestion WHERE state = 'held' ORDER BY id DESC LIMIT 1")
                .contains(sign);
        findings.add(
                what,
                "kept, sign included",
                got.status() + ", " + kept + " kept, sign " + (whole ? "there" : "lost"),
                kept == 1 && whole);
    }

    /** First uses up the limits of a visit and of an address, then reports harm from the same. */
    private static void flood(AttackTarget attackTarget, Findings findings) throws Exception {
        Answer last = null;
        for (int i = 0; i < WRITERS_LIMIT; i++) {
            last = writing(attackTarget.visitor("198.19.0.1"), "多一些图书 " + i);
        }
        long before = attackTarget.count(HELD);
        Answer got = writing(attackTarget.visitor("198.19.0.1"), "放学以后他们勒索我");
        long kept = attackTarget.count(HELD) - before;
        findings.add(
                WRITERS_LIMIT + " suggestions from one address, then harm from there",
                "suggestions refused (429), harm kept",
                "last suggestion " + last + ", harm " + got.status() + ", " + kept + " kept",
                last != null && last.status() == 429 && kept == 1);
    }
}
