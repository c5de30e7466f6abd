package org.qingmiao.calculators.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseNamesTest {
    @ParameterizedTest
    @CsvSource({
        "王小明,王小明,SAME",
        "王小明, 王 小明 ,SAME",
        "买买提·吐尔逊,买买提•吐尔逊,SAME",
        "張偉,张伟,VARIANT",
        "李喆,李哲,VARIANT",
        "峯,峰,VARIANT",
        "张伟,章伟,SAME_SOUND",
        "单雄信,善雄信,SAME_SOUND",
        "张伟,ZHANG Wei,SAME_SOUND",
        "吕布,lü bu,SAME_SOUND",
        "吕布,LV BU,SAME_SOUND",
        "林森,凌森,SIMILAR_SOUND",
        "张伟,臧伟,SIMILAR_SOUND",
        "刘娜,牛娜,SIMILAR_SOUND",
        "王小明,王晓鸣,SAME_SOUND",
        "王小明,王小朋,TYPING_ERROR",
        "王小明,王明,TYPING_ERROR",
        "王小明,王明小,TYPING_ERROR",
        "王小明,王小小明,TYPING_ERROR",
        "王明,王强,DIFFERENT",
        "王小明,李大强,DIFFERENT",
        "王明,王,DIFFERENT",
        "'',王明,DIFFERENT",
        "'',' ',DIFFERENT"
    })
    void names_agree_as_far_as_they_do(String one, String other, NameAgreement expected) {
        assertThat(ChineseNames.compare(one, other)).isEqualTo(expected);
        assertThat(ChineseNames.compare(other, one)).isEqualTo(expected);
    }

    @Test
    void comparing_is_symmetric_and_a_name_is_the_same_as_itself() {
        List<String> names = List.of("张三", "張三", "章三", "张山", "臧三", "李四光", "李光", "李光四", "Li Guang", "𬭎", "");
        for (String one : names) {
            for (String other : names) {
                assertThat(ChineseNames.compare(one, other))
                        .as(one + " and " + other)
                        .isEqualTo(ChineseNames.compare(other, one));
            }
            assertThat(ChineseNames.compare(one, one))
                    .isEqualTo(one.isEmpty() ? NameAgreement.DIFFERENT : NameAgreement.SAME);
        }
    }

    @Test
    void a_name_with_characters_of_several_readings_has_several_spellings() {
        assertThat(ChineseNames.spellings("单伟")).contains("danwei", "shanwei", "chanwei");
        assertThat(ChineseNames.spellings("吕")).containsExactly("lv");
    }
}
