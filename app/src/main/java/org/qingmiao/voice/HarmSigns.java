package org.qingmiao.voice;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Words after which a grown-up must look at once (条例 38; 未成年人保护法 73): violence, abuse, self-harm, running away.
 * A false alarm costs a look; a missed sign may cost a child, so the list is wide.
 */
final class HarmSigns {
    private static final Pattern SIGNS = Pattern.compile(String.join(
            "|",
            List.of(
                    "[打揍踢]我|被.{0,6}[打揍]|挨打|家暴|虐待|不给.{0,3}饭",
                    "自杀|自残|自伤|割腕|跳楼|不想活|想死|活不下去|活着没意思|去死|遗书",
                    "性侵|猥亵|强奸|[摸碰亲].{0,4}(?:隐私|下面|胸|屁股)|偷拍我|脱.{0,3}(?:衣服|裤子)|不许告诉",
                    "欺负我|欺凌我|霸凌|勒索|威胁我|恐吓|拍.{0,3}裸",
                    "离家出走|不敢回家|害怕回家|没人管我|被关在|拐",
                    "\\b(?:hits?|beats?|hurts?|touch(?:es|ed)?|threatens?|bull(?:y|ies|ied)) (?:me|my)\\b",
                    "kill (?:myself|me)|suicid|self.?harm|want to die|rape|abus(?:e|ed|es)\\b|run away from home"
                            + "|afraid (?:to go|of going) home")));

    private HarmSigns() {}

    static boolean in(String words) {
        return SIGNS.matcher(words.toLowerCase(Locale.ROOT)).find();
    }
}
