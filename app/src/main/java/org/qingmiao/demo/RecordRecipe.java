package org.qingmiao.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How invented records of a register come to be.
 *
 * @param units kinds of units, or single ones, that keep them
 * @param ages of the children of whom they speak, such as {@code 3..13}
 * @param beside the register of records to which they belong, in whose units they are then kept
 * @param words lists from which words are drawn, by name
 * @param cells what stands in the fields of all, by path
 */
record RecordRecipe(
        String register,
        List<String> units,
        String ages,
        Optional<String> beside,
        List<String> by,
        Map<String, List<String>> words,
        Map<String, Object> cells,
        List<Course> courses) {
    private static final String CHILD = "{child}";

    /**
     * What becomes of some of them.
     *
     * @param times how many
     * @param began how many days ago, such as {@code 20..90}
     * @param elsewhere whether they speak of children whose household is registered elsewhere
     */
    record Course(int times, String began, boolean elsewhere, Map<String, Object> cells, List<Act> acts) {}

    /**
     * Something done with a record.
     *
     * @param name of a step, of the section to which a row is added, of a hand-over and what is done with it
     * @param after how many days after what was done before
     */
    record Act(
            Kind kind,
            String name,
            int times,
            String after,
            List<String> by,
            List<String> second,
            String reason,
            Map<String, Object> cells) {}

    /** A step, a row without one, or what is done with a hand-over: {@code owner.accept}. */
    enum Kind {
        STEP,
        ROW,
        HAND
    }

    static RecordRecipe of(String register) {
        DemoYaml file = DemoYaml.of("records/" + register + ".yaml");
        Map<String, List<String>> words = new LinkedHashMap<>();
        file.at("words").map().forEach((name, list) -> words.put(name, new DemoYaml(list).texts()));
        return new RecordRecipe(
                register,
                file.at("units").texts(),
                file.at("ages").isThere() ? file.at("ages").text() : "0..17",
                Optional.of(file.at("beside").text()).filter(r -> !r.isEmpty()),
                file.at("by").texts(),
                words,
                file.at("cells").map(),
                file.at("courses").list().stream().map(RecordRecipe::course).toList());
    }

    /** Whether a cell of theirs says who a child is. */
    boolean speaksOfChildren() {
        return cells.toString().contains(CHILD) || courses.toString().contains(CHILD);
    }

    private static Course course(DemoYaml course) {
        return new Course(
                course.at("times").number(1),
                course.at("began").text(),
                course.at("elsewhere").isThere(),
                course.at("cells").map(),
                course.at("acts").list().stream().map(RecordRecipe::act).toList());
    }

    private static Act act(DemoYaml act) {
        Kind kind = act.at("step").isThere() ? Kind.STEP : act.at("hand").isThere() ? Kind.HAND : Kind.ROW;
        return new Act(
                kind,
                act.at(kind.name().toLowerCase(Locale.ROOT)).text(),
                act.at("times").number(1),
                act.at("after").isThere() ? act.at("after").text() : "0",
                act.at("by").texts(),
                act.at("second").texts(),
                act.at("reason").text(),
                act.at("cells").map());
    }
}
