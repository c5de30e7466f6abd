package org.qingmiao.tools.allocation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.calculators.allocation.Allocation;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.tools.CsvInputFile;

/** Compares a published result with the recomputed one. */
final class AllocationCheck {
    private final AllocationCase input;
    private final Allocation allocation;
    private final Map<String, Integer> unseen = new HashMap<>();
    private final List<Text> differences = new ArrayList<>(1);

    private AllocationCheck(AllocationCase input, Allocation allocation) {
        this.input = input;
        this.allocation = allocation;
        for (int applicant = 0; applicant < input.applicants().size(); applicant++) {
            unseen.put(input.applicants().get(applicant), applicant);
        }
    }

    /** The first difference in the order of the published file; then who is missing there. Empty if there is none. */
    static Optional<Text> firstDifference(CsvInputFile published, AllocationCase input, Allocation allocation) {
        AllocationCheck check = new AllocationCheck(input, allocation);
        published.each(List.of("applicant", "school"), List.of("choice"), (_, cells) -> check.row(cells));
        if (check.differences.isEmpty()) {
            input.applicants().stream()
                    .filter(check.unseen::containsKey)
                    .findFirst()
                    .ifPresent(name -> check.differ(name, Messages.of("tools.text.allocation.not_published")));
        }
        return check.differences.stream().findFirst();
    }

    private void row(String[] cells) {
        if (!differences.isEmpty()) {
            return;
        }
        Integer applicant = unseen.remove(cells[0]);
        if (applicant == null) {
            differ(cells[0], Messages.of("tools.text.allocation.published_twice"));
            return;
        }
        String school = school(applicant);
        if (!cells[1].equals(school)) {
            differ(cells[0], Messages.of("tools.text.allocation.other_school", shown(cells[1]), shown(school)));
        } else if (!cells[2].isEmpty() && !cells[2].equals(choice(applicant))) {
            differ(cells[0], Messages.of("tools.text.allocation.other_choice", cells[2], choice(applicant)));
        }
    }

    private String school(int applicant) {
        int school = allocation.school(applicant);
        return school == Allocation.NONE ? "" : input.schools().get(school);
    }

    private String choice(int applicant) {
        int choice = allocation.choice(applicant);
        return choice == Allocation.NONE ? "" : String.valueOf(choice + 1);
    }

    private static Object shown(String school) {
        return school.isEmpty() ? Messages.of("tools.text.allocation.no_place") : school;
    }

    private void differ(String applicant, Text how) {
        differences.add(Messages.of("tools.text.allocation.of", applicant, how));
    }
}
