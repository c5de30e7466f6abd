package org.qingmiao.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qingmiao.expression.Environment.Function;
import org.qingmiao.expression.ExpressionType.Slot;

/**
 * Expressions of the registers that were written out on paper before there was an engine: what stands, and what has to be
 * written otherwise, with the code that says so.
 */
class RegistersOnPaperTest {
    private static final ExpressionType TEXT = new ExpressionType.Words();
    private static final ExpressionType DAY = new ExpressionType.Day();
    private static final ExpressionType YES_NO = new ExpressionType.YesNo();
    private static final ExpressionType WHOLE = new ExpressionType.Whole();

    /** Fields as the definitions give them; {@code ?} may be absent. */
    private static final String FIELDS = """
            child.birth date? | birth date? | at date | today date | now moment | found_at moment | sent_at moment?
            found_on date | closed_on date? | here_since date? | last_contact date? | migrant_from date? | act date
            happened_at.from moment? | paper_at moment? | told_at moment | row.month date | s.start date
            state code(draft,judged,told,closed,VERIFIED,ACTIVE,PLACED,开放,整改,暂停) | kind code(学期,月龄,流动,示范,基础,学校)?
            level code(重点,关注,正常)? | priority code(A,B)? | final code(pass,fail,pending)? | task code(监督,评价,风险)
            advice code(fine,watch,refer,now)? | glasses code(无,框架,角膜塑形镜)? | grade_now code(1,2,3,4,none)?
            grade code(1,2,3,4,none)? | first code(pass,fail)? | round record(vision-round)? | round.from date?
            round.to date? | cyclo yes_no? | cannot_chart yes_no? | myopic yes_no? | poor yes_no? | quick yes_no?
            worse_se scaled(3)? | last.worse_se scaled(3)? | last.at date? | a_year scaled(2)? | right.se scaled(3)?
            left.se scaled(3)? | right.ucva scaled(1)? | left.ucva scaled(1)? | ucva scaled(1)? | se scaled(3)?
            sphere scaled(2)? | last.sphere scaled(2)? | minutes_taken whole? | children whole | adults whole | kept whole?
            retained whole | gross whole | insured whole | cap_left whole | photo_consent yes_no? | photo text?
            open_at.week scaled(1) | shared whole | situations codes(Q1,Q2,Q3) | red_flag codes(F1,F2)
            lacks codes(area,staff,fire) | faults codes(light,desk) | father.where code(同住,外出)? | mother.where code(同住,外出)?
            visit rows(at date, ok yes_no?, danger yes_no?, seen yes_no?, alone yes_no?)
            class rows(code text, to date?, amount whole) | pay rows(amount whole, paid_at date?)
            check rows(at date, verdict code(pass,fail,rectify)) | round_rows rows(state code(scoring,signed), grade code(1,2,3,4,none)?)
            plan rows(due date, done date?) | desk rows(lx whole)
            """;

    private static final Environment ENVIRONMENT = environment();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
            closed_on >= found_on                                                          → MAY_BE_ABSENT
            !known(closed_on) || closed_on >= found_on                                     → ok
            visit.exists(v, v.ok)                                                          → MAY_BE_ABSENT
            visit.exists(v, v.ok == yes)                                                   → ok
            state == 'VERIFIED' && known(migrant_from) && migrant_from < today + days(30)  → ok
            state == 'VERIFIED' && migrant_from < today + days(30)                         → MAY_BE_ABSENT
            state != 'draft' && !flag('drift') && known(myopic)                            → ok
            state != 'draft' && !flag('drift') && myopic == yes                            → ok
            advice in ['refer','now'] && state == 'told'                                   → ok
            advice in ['fine','watch'] || ended('referral')                                → ok
            known(a_year) && a_year >= 0.75                                                → ok
            known(last.worse_se) ? (last.worse_se - worse_se) * 365 / days(last.at, at) : none → ok
            min(right.se, left.se)                                                         → ok
            abs(right.ucva - left.ucva)                                                    → ok
            !known(round) || (at >= round.from && at <= round.to)                          → MAY_BE_ABSENT
            !(known(round.from) && known(round.to)) || (at >= round.from && at <= round.to) → ok
            !(known(ucva) && known(se)) || ucva < 5.0 || se > -2.00 || glasses == '角膜塑形镜' → ok
            !(known(sphere) && known(last.sphere)) || abs(last.sphere) < 1.00 || sign(sphere) == sign(last.sphere) → ok
            age(child.birth, at) < years(18)                                               → MAY_BE_ABSENT
            known(child.birth) && age(child.birth, at) < years(18)                         → ok
            known(age(child.birth, at)) && age(child.birth, at) >= years(4) && cannot_chart != yes → ok
            known(birth) && age(birth, at) >= months(3) && age(birth, at) < years(1)       → ok
            !('Q3' in situations) || (known(birth) && age(birth, date(found_at)) >= 14)    → ok
            !('Q3' in situations) || (known(birth) && age(birth, found_at) >= 14)          → WRONG_ARGUMENT
            situations.exists(s, s in ['Q1','Q2','Q3'])                                    → ok
            red_flag.size() == 0 || grade in ['1','2']                                     → ok
            red_flag.size() == 0 || grade in ['1','5']                                     → NOT_IN_LIST
            !lacks.any(l, l in ['area','staff','fire'])                                    → UNKNOWN_FUNCTION
            !lacks.exists(l, l in ['area','staff','fire'])                                 → ok
            count(faults) == 0                                                             → ok
            !known(sent_at) || found_at <= sent_at                                         → ok
            found_at <= now                                                                → ok
            !known(happened_at.from) || happened_at.from <= found_at                       → ok
            minutes(found_at, first_known(paper_at, sent_at))                              → ok
            known(minutes_taken) && minutes_taken <= (priority == 'A' ? 60 : 1440)         → ok
            minutes_taken <= (priority == 'A' ? 60 : 1440)                                 → MAY_BE_ABSENT
            quick == yes ? told_at + hours(4) : told_at + hours(48)                        → ok
            workdays(date(told_at), 7)                                                     → ok
            workdays(told_at, 7)                                                           → WRONG_ARGUMENT
            children <= 10 || adults >= 2                                                  → ok
            !known(kept) || kept >= 48                                                     → ok
            !known(photo) || photo_consent == yes                                          → ok
            open_at.week * shared / 100                                                    → ok
            max(0, min(gross - insured, cap_left))                                         → ok
            sum(pay, p, p.amount)                                                          → ok
            count(pay, p, known(p.paid_at)) == count(pay)                                  → ok
            class.exists(c, c.code.startsWith('C') && !known(c.to))                        → ok
            visit.exists(v, v.danger == yes) || class.exists(c, c.code in ['C6','C7','C8','C9'] && !known(c.to)) → ok
            plan.all(p, known(p.done))                                                     → ok
            plan.exists(p, known(p.done) && p.done <= p.due)                               → ok
            last(check).verdict == 'rectify'                                               → ok
            latest(check).verdict == 'rectify'                                             → UNKNOWN_FUNCTION
            known(last(visit)) && last(visit).seen == no                                   → ok
            last(round_rows, r, r.state == 'signed').grade in ['1','2']                    → ok
            count(check, c, c.verdict == 'fail') >= 2                                      → ok
            grade_now in ['3','4'] || count(visit, v, v.at > entered('graded')) > 0        → ok
            !flag('danger') && grade_now != '1'                                            → ok
            known(here_since) ? here_since + months(6) : none                              → ok
            here_since + months(6)                                                         → ok
            !known(last_contact) || last_contact <= today                                  → ok
            month(at) == row.month                                                         → ok
            date(month_after(act), 5)                                                      → ok
            min_known(closed_on, at + (first == 'fail' ? months(6) : months(3)))           → ok
            decide('myopic', at).is                                                        → ok
            decide('myopic', at).degree == 'low'                                           → ok
            decide('nothing', at).is                                                       → WRONG_ARGUMENT
            state != 'ACTIVE' || kind == '流动' || !(father.where == '同住' && mother.where == '同住') → ok
            kind == '流动' && (poor == yes || level == '重点')                             → ok
            value('left-behind.pupils', 'S1') + value('difficulty.pupils', 'S1') >= rate('school-home', at) → ok
            final == 'fail' && task == '风险'                                              → ok
            late('result') || flag('lost')                                                 → ok
            ratio(min(desk, d, d.lx), mean(desk, d, d.lx))                                 → ok
            retained >= 125                                                                → ok
            birth + each.from                                                              → UNKNOWN_NAME
            """)
    void it_is_read(String source, String expected) {
        Set<String> codes = switch (new ExpressionCompiler(ENVIRONMENT).value(source)) {
            case Compilation.Checked checked -> Set.of("ok");
            case Compilation.Refused refused ->
                refused.problems().stream().map(p -> p.code().name()).collect(Collectors.toSet());
        };
        assertThat(codes).containsExactly(expected);
    }

    private static Environment environment() {
        Environment.Builder builder = Environment.builder();
        Stream.of(FIELDS.strip().split("\\s*[|\\n]\\s*")).forEach(field -> {
            int space = field.indexOf(' ');
            Slot slot = slot(field.substring(space + 1));
            if (slot.optional()) {
                builder.optional(field.substring(0, space), slot.type());
            } else {
                builder.known(field.substring(0, space), slot.type());
            }
        });
        Slot yesNo = new Slot(YES_NO, false);
        Stream.of("flag", "late", "ended").forEach(name -> builder.function(name, always(List.of(TEXT), yesNo)));
        Slot number = new Slot(WHOLE, false);
        return builder.function("entered", always(List.of(TEXT), new Slot(DAY, false)))
                .function("value", always(List.of(TEXT, TEXT), number))
                .function("rate", always(List.of(TEXT, DAY), number))
                .function("decide", new Function(List.of(TEXT, DAY), RegistersOnPaperTest::decided))
                .build();
    }

    private static Function always(List<ExpressionType> parameters, Slot result) {
        return new Function(parameters, constants -> Optional.of(result));
    }

    private static Optional<Slot> decided(List<Optional<Object>> constants) {
        ExpressionType degree = new ExpressionType.Code("degree", Set.of("low", "high"));
        Map<String, Slot> results = Map.of("is", new Slot(YES_NO, true), "degree", new Slot(degree, true));
        return constants.getFirst().equals(Optional.of("myopic"))
                ? Optional.of(new Slot(new ExpressionType.Row(results), false))
                : Optional.empty();
    }

    private static Slot slot(String written) {
        boolean optional = written.endsWith("?");
        return new Slot(type(optional ? written.substring(0, written.length() - 1) : written), optional);
    }

    private static ExpressionType type(String written) {
        int bracket = written.indexOf('(');
        String kind = bracket < 0 ? written : written.substring(0, bracket);
        String inside = bracket < 0 ? "" : written.substring(bracket + 1, written.length() - 1);
        return switch (kind) {
            case "date" -> DAY;
            case "moment" -> new ExpressionType.Moment();
            case "text" -> TEXT;
            case "yes_no" -> YES_NO;
            case "whole" -> WHOLE;
            case "scaled" -> new ExpressionType.Decimal(Integer.parseInt(inside));
            case "record" -> new ExpressionType.Reference(inside);
            case "code" -> new ExpressionType.Code(inside, Set.of(inside.split(",")));
            case "codes" -> new ExpressionType.Several(new ExpressionType.Code(inside, Set.of(inside.split(","))));
            case "rows" ->
                new ExpressionType.Rows(Stream.of(inside.split(", "))
                        .collect(Collectors.toMap(
                                f -> f.substring(0, f.indexOf(' ')), f -> slot(f.substring(f.indexOf(' ') + 1)))));
            default -> throw new IllegalArgumentException(written);
        };
    }
}
