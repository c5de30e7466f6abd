package org.qingmiao.voice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What would tell who or where somebody is, the most telling first. It is looked for before anything is kept, and errs on the side of asking: a
 * child can write the same sentence without it.
 */
enum PersonalWords {
    ID_NUMBER("(?<![0-9])\\d{6}[ -]?(?:19|20)?\\d{2}[ -]?\\d{4}[ -]?\\d{3}[0-9Xx]?(?![0-9])"),
    ACCOUNT("(?i)(?:微信|薇信|vx|qq|扣扣|抖音|wechat|tiktok|instagram)\\s*(?:号|id)?\\s*(?:是|为|:|叫){0,3}\\s*[A-Za-z0-9_-]{4,}"),
    TELEPHONE(
            "(?:\\+?86[ -]?)?1[3-9]\\d(?:[ -]?\\d{4}){2}|(?<!\\d)0\\d{2,3}[ -]?\\d{7,8}|(?<!\\d)\\d(?:[ -]?\\d){6,}(?!\\d)"),
    MAIL("[\\w.+-]+@[\\w-]+\\.[\\w.]+"),
    ADDRESS("\\d+\\s*(?:号楼|栋|幢|单元|弄)|\\d+\\s*号\\s*\\d+\\s*室|\\d{3,4}\\s*室|[\\p{IsHan}]{2,6}(?:路|街|巷|弄|村)\\s*\\d+\\s*号"
            + "|(?i:\\b\\d+\\s+\\w+\\s+(?:street|road|avenue)\\b)"),
    CLASS(
            "[一二三四五六七八九1-9]\\s*(?:年级|年)\\s*[（(]?[一二三四五六七八九十0-9]{1,2}[)）]?\\s*班|[初高][一二三]\\s*[（(]?[一二三四五六七八九十0-9]{1,2}[)）]?\\s*班"),
    NAME(
            "我(?:的名字)?(?:叫|是叫)(?!做|人|他|她|大家|了|不|爸|妈|你|它|妹|弟|哥|姐)[\\p{IsHan}]{2,3}|(?:姓名|名字)\\s*(?:是|:|：|叫)\\s*[\\p{IsHan}]{2,4}"
                    + "|(?<![\\p{IsHan}])[王李张刘陈杨赵周吴徐孙朱胡郭罗梁宋郑谢韩唐冯董萧曹袁邓傅沈彭吕苏卢蒋蔡贾魏薛阎潘杜戴钟汪姜范]"
                    + "(?:老师|同学|校长|医生|阿姨|叔叔)"
                    + "|(?i:\\b(?:my name is|i am called|i'm called)\\s+\\w+)");

    private final Pattern pattern;

    PersonalWords(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    /** Key of its word in the sentence that asks to leave it out. */
    String key() {
        return "voice.personal." + name().toLowerCase(Locale.ROOT);
    }

    /** The first kind that is found. */
    static Optional<PersonalWords> in(String words) {
        String plain = java.text.Normalizer.normalize(words, java.text.Normalizer.Form.NFKC);
        return Arrays.stream(values())
                .filter(k -> k.pattern.matcher(plain).find())
                .findFirst();
    }
}
