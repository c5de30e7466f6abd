package org.qingmiao.reporting.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.plan.DataElement;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.PlanYears;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.RoundValueLookup;
import org.qingmiao.reporting.form.FormField;

/**
 * The form of a unit and year.
 *
 * @param seen versions of the fields when the form was made, so that a change by somebody else meanwhile is noticed
 * @param mayWrite whether the visitor may save; others read
 * @param held how many fields can only be changed in a round
 * @param rounds where they can be changed
 * @param notice what became of the last save, or nothing
 */
public record FormView(
        Plan plan,
        OrgUnit unit,
        PlanYears years,
        int year,
        List<Section> sections,
        int filled,
        int all,
        String seen,
        boolean mayWrite,
        int held,
        List<RoundValueLookup.RoundValue> rounds,
        String reason,
        Optional<Text> notice,
        boolean bad,
        List<Text> remarks) {

    /** The data elements that are asked of the same units: a row for each value, a column for each unit. */
    public record Section(Text level, List<Text> columns, List<Row> rows) {}

    /**
     * @param first whether it is the first row of its data element
     * @param usedBy ids of the indicators that rest on it
     * @param round where its values can be changed, if they cannot be here
     * @param counted the page that tells how they are counted, if nobody types them
     */
    public record Row(
            DataElement element,
            Text options,
            String period,
            boolean first,
            List<String> usedBy,
            Optional<RoundValueLookup.RoundValue> round,
            Optional<String> counted,
            List<Field> fields) {}

    /**
     * @param text what the input holds
     * @param last value a year earlier
     * @param problem what is wrong with the input
     * @param held whether it can only be changed in a round, or is counted
     */
    public record Field(
            FormField entry, String text, @Nullable Double last, Optional<Text> problem, boolean held) {}

    /** Whether there is a field that the visitor may fill in here. */
    public boolean isOpen() {
        return mayWrite && held < all;
    }
}
