package org.qingmiao.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must not be kept, what must not be missed, and what children may simply say. */
class ChildWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "请打 13800138000 找我|TELEPHONE",
                "电话 138 0013 8000|TELEPHONE",
                "全角 １３８００１３８０００|TELEPHONE",
                "家里 0574-86781234|TELEPHONE",
                "身份证 330206201301011234|ID_NUMBER",
                "写信到 me@example.org|MAIL",
                "加我微信 abc_12345|ACCOUNT",
                "我的QQ号是：12345678|ACCOUNT",
                "我住在明州路88号|ADDRESS",
                "3号楼 502室漏水|ADDRESS",
                "我是三年级2班的|CLASS",
                "初二（3）班作业太多|CLASS",
                "我叫陈小明，想要操场|NAME",
                "姓名：王芳|NAME",
                "王老师作业布置太多|NAME",
                "My name is Tom and I want a park|NAME",
                "I live at 12 Green Street|ADDRESS"
            })
    void what_tells_who_or_where_somebody_is_gets_a_kind_question(String words, PersonalWords kind) {
        assertThat(PersonalWords.in(words)).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "希望操场放学以后也开放到 6 点。",
                "每天睡够 10 个小时，一周体育课 5 节。",
                "老师能不能少布置一点作业？",
                "2025 年以前给每个村建一个儿童之家。",
                "我叫大家一起爱护公园。",
                "也许老师可以多带我们去图书馆。",
                "The bus at 7:30 is always full.",
                "学校门口的路太窄了，上学时有 100 多辆车。",
                "一年级的小朋友够不到饮水机。",
                "完成了所有作业才能去操场。",
                "电梯我们够不到按钮。",
                "希望演奏我们自己写的歌。",
                "去四楼的图书馆要走很久。",
                "音乐所有的课都想上。",
                "想4点半放学。",
                "食堂能不能多做苹果，拍苹果的照片比赛也很好玩。",
                "七零年代的歌曲也可以教给我们。",
                "The grapes and drapes look nice."
            })
    void what_children_simply_say_is_taken(String words) {
        assertThat(PersonalWords.in(words)).isEmpty();
        assertThat(HarmSigns.in(words)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "爸爸喝了酒就打我",
                "我不想活了",
                "有个叔叔摸我的下面还不许告诉别人",
                "同学们每天欺负我",
                "我害怕回家",
                "He hits me every night",
                "Sometimes I want to die",
                "She is bullied; they threaten me"
            })
    void a_sign_of_harm_is_seen(String words) {
        assertThat(HarmSigns.in(words)).isNotEmpty();
    }

    private static final List<String> SIGNS =
            List.of("爸爸喝了酒就打我", "我想自杀", "他们每天欺负我", "有人性侵我", "家暴很可怕", "我不想活了", "被人威胁我", "Sometimes I want to die");

    /** However a child hides it from who looks on, or types on a telephone. */
    @ParameterizedTest
    @MethodSource("disguises")
    void a_sign_of_harm_is_seen_in_disguise(UnaryOperator<String> disguise) {
        for (String words : SIGNS) {
            assertThat(HarmSigns.in(disguise.apply(words)))
                    .as(disguise.apply(words))
                    .isNotEmpty();
        }
    }

    static List<UnaryOperator<String>> disguises() {
        return List.of(
                UnaryOperator.identity(),
                ChildWordsTest::fullWidth,
                w -> spread(w, w.matches("\\p{ASCII}*") ? "" : " "),
                w -> spread(w, "\u200b"),
                w -> w.matches("\\p{ASCII}*") ? w : spread(w, "*，"),
                w -> w.toUpperCase(java.util.Locale.ROOT),
                w -> "希望学校的操场更大。" + w + "。谢谢！",
                w -> w.replace(" ", "\u00a0\n "));
    }

    /** It is searched piece by piece: a sign between two pieces, or drawn out over several, is seen as well. */
    @Test
    void a_sign_of_harm_is_seen_wherever_it_stands_in_very_many_words() {
        for (String sign : SIGNS) {
            for (int before = 3_980; before <= 4_010; before++) {
                assertThat(HarmSigns.in("好".repeat(before) + " " + sign + " " + "好".repeat(9_000)))
                        .as(sign + " after " + before)
                        .isNotEmpty();
            }
            boolean english = sign.matches("\\p{ASCII}*");
            assertThat(HarmSigns.in(english ? sign.replace(" ", " ".repeat(1_000)) : spread(sign, " ".repeat(1_000))))
                    .as(sign + " drawn out")
                    .isNotEmpty();
        }
    }

    /** A character may become eighteen, and who sends millions of them must not keep all others waiting. */
    @Test
    void looking_for_signs_takes_no_longer_for_very_many_words() {
        String many = "\uFDFA".repeat(700_000) + "我被".repeat(700_000);
        long start = System.nanoTime();
        HarmSigns.in(many);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    private static String fullWidth(String words) {
        return words.codePoints()
                .map(c -> c > ' ' && c < 127 ? c + 0xFEE0 : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String spread(String words, String between) {
        return words.codePoints().mapToObj(Character::toString).collect(Collectors.joining(between));
    }

    @ParameterizedTest
    @CsvSource({
        "我想自鲨,SELF_HARM",
        "好想紫砂,SELF_HARM",
        "想si,SELF_HARM",
        "wo xiang zi sha,SELF_HARM",
        "有人姓侵我,SEXUAL",
        "被猥谢了,SEXUAL",
        "班里有人七负我,BULLYING",
        "他们嘞索,BULLYING",
        "家爆,VIOLENCE",
        "被人疟待,VIOLENCE",
        "救 救 我,IN_DANGER",
        "想4了,SELF_HARM"
    })
    void what_sounds_or_looks_alike_is_seen(String words, HarmSigns.Kind kind) {
        assertThat(HarmSigns.in(words)).contains(kind);
    }

    @Test
    void a_code_is_found_however_it_is_typed_and_cannot_be_confused() {
        ReceiptCode receiptCode = ReceiptCode.fresh();
        assertThat(receiptCode.code()).matches("[2-9A-HJ-NP-Z]{12}");
        String typed = " " + receiptCode.code().substring(0, 4).toLowerCase(java.util.Locale.ROOT) + "-"
                + receiptCode.code().substring(4);
        assertThat(ReceiptCode.typed(typed)).isEqualTo(receiptCode);
    }
}
