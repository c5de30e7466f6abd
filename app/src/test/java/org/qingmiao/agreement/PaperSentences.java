package org.qingmiao.agreement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qingmiao.calculators.statistics.Interval;
import org.qingmiao.calculators.statistics.Intervals;
import org.qingmiao.evaluation.HistoryPoint;
import org.qingmiao.evaluation.Judgement;
import org.qingmiao.evaluation.PlanEvaluation;
import org.qingmiao.evaluation.TargetWording;
import org.qingmiao.evaluation.rule.TargetState;
import org.qingmiao.org.OrgTree;
import org.qingmiao.page.TextBundles;
import org.qingmiao.plan.Clause;
import org.qingmiao.plan.Outline;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.Project;
import org.qingmiao.plan.Target;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.reporting.progress.PlanProgress;
import org.qingmiao.reporting.progress.WorkState;

/**
 * Reads every paragraph of a paper that names a number and derives it again: sentences about targets from the judgements,
 * counts by counting again. A paragraph of which nobody knows where its numbers come from is a fault.
 *
 * @param evaluation as everybody may see it
 * @param streets the same for each part of the district
 * @param owed reports owed for the year, counted elsewhere
 * @param received those that came
 * @param corrections numbers that were corrected since the paper was published
 */
record PaperSentences(
        PlanEvaluation evaluation,
        List<PlanEvaluation> streets,
        PlanProgress progress,
        OrgTree tree,
        long owed,
        long received,
        int corrections,
        Lang lang) {
    private static final Pattern BLOCK =
            Pattern.compile("<(h[2-4]|p class=\"text\")>(.*?)</(?:h[2-4]|p)>", Pattern.DOTALL);
    private static final List<Integer> POOLED = List.of(3, 5);

    private Plan plan() {
        return evaluation.plan();
    }

    private String say(String key, Object... values) {
        return Messages.in(lang, key, values);
    }

    private record Block(String tag, String words) {
        boolean isParagraph() {
            return tag.startsWith("p");
        }
    }

    /** @param paper the file as HTML */
    List<String> faults(String paper) {
        List<Block> blocks = new ArrayList<>();
        Matcher block = BLOCK.matcher(paper);
        while (block.find()) {
            blocks.add(new Block(block.group(1), TwoPlans.plain(block.group(2))));
        }
        Set<String> known = new HashSet<>(counts());
        Set<String> targets = new HashSet<>();
        List<String> faults = new ArrayList<>(headings(blocks));
        blocks.stream()
                .filter(Block::isParagraph)
                .map(Block::words)
                .filter(words -> words.matches("(?s).*\\d.*"))
                .filter(words -> !known.contains(words) && !isImprint(words))
                .forEach(words -> judgement(words)
                        .ifPresentOrElse(
                                j -> {
                                    targets.add(j.target().id());
                                    faults.addAll(sentence(words, j));
                                },
                                () -> faults.add("nobody knows where this comes from: " + words)));
        evaluation.judgements().stream()
                .map(j -> j.target().id())
                .filter(id -> !targets.contains(id))
                .forEach(id -> faults.add("no sentence about " + id));
        return faults;
    }

    /** The end of the record when the paper was made; whether it stands there is looked at elsewhere. */
    private boolean isImprint(String words) {
        return words.matches(Pattern.quote(say("report.record", "<0>", "<1>"))
                .replace("<0>", "\\E\\d+:[0-9a-f.]{19}\\Q")
                .replace("<1>", "\\E\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d\\Q"));
    }

    private Optional<Judgement> judgement(String words) {
        return evaluation.judgements().stream()
                .filter(j -> words.startsWith(j.target().name().in(lang)))
                .filter(j -> words.contains(j.reason().in(lang)))
                .findFirst();
    }

    /** Its own numbers, the change since another year, what several years make together, and values of streets. */
    private List<String> sentence(String words, Judgement j) {
        List<Double> more = new ArrayList<>();
        List<HistoryPoint> points =
                j.history().stream().filter(p -> p.value() != null).toList();
        for (HistoryPoint from : points) {
            double before = printed(j, from);
            for (HistoryPoint to : points) {
                more.add(printed(j, to) - before);
                more.add((printed(j, to) - before) / before * 100);
            }
        }
        POOLED.forEach(years -> more.addAll(pooled(j, years)));
        streets.forEach(e -> Stream.ofNullable(e.of(j.target().id()).now())
                .map(now -> now.value())
                .filter(Objects::nonNull)
                .forEach(more::add));
        String figures = words.substring(j.target().name().in(lang).length());
        more.removeIf(number -> !Double.isFinite(number));
        return JudgedSentence.of(figures, j, plan(), lang, more.toArray(new Double[0]))
                .faults();
    }

    private static double printed(Judgement j, HistoryPoint point) {
        return BigDecimal.valueOf(Objects.requireNonNull(point.value()))
                .setScale(j.indicator().decimals(), RoundingMode.HALF_UP)
                .doubleValue();
    }

    static List<Double> pooled(Judgement j, int years) {
        List<HistoryPoint> points = j.history().stream()
                .filter(p -> p.year() > j.year() - years && p.year() <= j.year())
                .filter(p -> p.numerator() != null && p.denominator() != null)
                .toList();
        if (points.size() < years || points.stream().allMatch(p -> Objects.equals(p.denominator(), 0.0))) {
            return List.of();
        }
        double events = points.stream()
                .mapToDouble(p -> Objects.requireNonNull(p.numerator()))
                .sum();
        double among = points.stream()
                .mapToDouble(p -> Objects.requireNonNull(p.denominator()))
                .sum();
        Interval rate = Intervals.poissonExact(events, among, 0.95);
        double factor = j.indicator().factor();
        return List.of(events, rate.estimate() * factor, rate.lower() * factor, rate.upper() * factor);
    }

    /** A heading that counts counts the sentences that stand under it. */
    private List<String> headings(List<Block> blocks) {
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            int under = 0;
            while (i + 1 + under < blocks.size() && blocks.get(i + 1 + under).isParagraph()) {
                under++;
            }
            String words = blocks.get(i).words();
            for (String key : List.of("behind", "unjudged", "worsened")) {
                String start = say("report.problems." + key, under).replaceAll("\\d.*", "");
                if (!blocks.get(i).isParagraph() && words.startsWith(start)) {
                    String counted = say("report.problems." + key, under);
                    if (!words.equals(counted)) {
                        faults.add("counts otherwise than " + counted + ": " + words);
                    }
                }
            }
        }
        return faults;
    }

    private static int in(List<Judgement> judgements, TargetState... states) {
        return (int) judgements.stream()
                .filter(Judgement::counted)
                .filter(j -> List.of(states).contains(j.state()))
                .count();
    }

    private static int all(List<Judgement> judgements) {
        return in(judgements, TargetState.values());
    }

    private static String share(long part, long whole) {
        if (whole == 0) {
            return "—";
        }
        double share = Math.round(1000.0 * part / whole) / 10.0;
        return String.format(java.util.Locale.ROOT, "%.1f%%", part < whole ? Math.min(share, 99.9) : share);
    }

    private List<Judgement> of(Predicate<Judgement> which) {
        return evaluation.judgements().stream().filter(which).toList();
    }

    private List<Judgement> of(Outline.Chapter chapter) {
        return of(j -> plan().clause(j.target().clause()).chapter().equals(chapter.id()));
    }

    private String list(List<String> names) {
        return String.join(say("report.comma"), names);
    }

    private String unit(String id) {
        return tree.find(id).map(u -> u.shortName().in(lang)).orElse(id);
    }

    /** All paragraphs that count, with the numbers of this count; and those that no number enters. */
    private Set<String> counts() {
        Set<String> words = TextBundles.in(lang).entrySet().stream()
                .filter(text -> text.getKey().startsWith("report."))
                .map(text -> text.getValue().replace("''", "'"))
                .filter(text -> !text.contains("{"))
                .collect(Collectors.toSet());
        words.add(say("report.opening.reports", evaluation.year(), owed, received, received(owed, received)));
        opening(words);
        summary(words);
        words.add(say("report.correction.says", corrections));
        plan().outline().chapters().forEach(chapter -> chapter(words, chapter));
        plan().projects().forEach(project -> words.add(project(project)));
        measures(words);
        carriedOver(words);
        return words;
    }

    private static String received(long owed, long received) {
        String share = share(received, owed);
        return received > 0 && share.equals("0.0%") ? "0.1%" : share;
    }

    private void opening(Set<String> words) {
        for (String kind : List.of("annual", "final")) {
            words.add(say(
                    "report.opening." + kind,
                    plan().head().name(),
                    evaluation.year(),
                    0,
                    all(evaluation.judgements()),
                    plan().head().from(),
                    plan().head().document()));
        }
        List<String> fields = new ArrayList<>();
        for (Outline.Chapter chapter : plan().outline().chapters()) {
            List<Judgement> judged = of(chapter);
            int open = in(judged, TargetState.NO_DATA);
            if (!judged.isEmpty()) {
                fields.add(
                        say("report.opening.field", chapter.shortTitle(), all(judged), in(judged, TargetState.ACHIEVED))
                                + (open > 0 ? say("report.opening.field.unjudged", open) : ""));
            }
        }
        words.add(say("report.opening.fields", String.join(say("report.semicolon"), fields)));
    }

    private void summary(Set<String> words) {
        List<Judgement> judged = evaluation.judgements();
        int open = in(judged, TargetState.NO_DATA);
        int total = all(judged);
        int achieved = in(judged, TargetState.ACHIEVED);
        words.add(say("report.overall.counts", judged.size(), judged.size() - total, total, total - open, open));
        words.add(say(
                evaluation.year() == plan().head().to() ? "report.overall.states.end" : "report.overall.states",
                achieved,
                in(judged, TargetState.ON_TRACK),
                in(judged, TargetState.AT_RISK),
                in(judged, TargetState.OFF_TRACK),
                share(achieved, total - open),
                share(achieved, total)));
        for (Target.Nature nature : Target.Nature.values()) {
            List<Judgement> some = of(j -> j.target().nature() == nature);
            if (all(some) > 0) {
                words.add(nature(some));
            }
        }
    }

    private String nature(List<Judgement> judged) {
        List<String> behind = judged.stream()
                .filter(Judgement::counted)
                .filter(j -> j.state() == TargetState.AT_RISK || j.state() == TargetState.OFF_TRACK)
                .map(j -> j.target().name().in(lang))
                .toList();
        return say(
                        "report.overall.nature",
                        TargetWording.nature(judged.getFirst().target()),
                        all(judged),
                        in(judged, TargetState.ACHIEVED),
                        in(judged, TargetState.ON_TRACK),
                        in(judged, TargetState.AT_RISK),
                        in(judged, TargetState.OFF_TRACK),
                        in(judged, TargetState.NO_DATA),
                        share(in(judged, TargetState.ACHIEVED), all(judged) - in(judged, TargetState.NO_DATA)))
                + (behind.isEmpty() ? "" : say("report.overall.not", list(behind)));
    }

    private void chapter(Set<String> words, Outline.Chapter chapter) {
        List<Judgement> judged = of(chapter);
        words.add(say(
                "report.field.counts",
                chapter.shortTitle(),
                all(judged),
                in(judged, TargetState.ACHIEVED),
                in(judged, TargetState.ON_TRACK),
                in(judged, TargetState.AT_RISK),
                in(judged, TargetState.OFF_TRACK),
                in(judged, TargetState.NO_DATA)));
        List<Clause> clauses = plan().clauses().stream()
                .filter(c -> c.chapter().equals(chapter.id()))
                .toList();
        List<Clause.Measure> measures =
                clauses.stream().flatMap(c -> c.measures().stream()).toList();
        List<String> late = measures.stream()
                .filter(m -> progress.of(m).isLate())
                .map(m -> m.name().in(lang) + say("report.brackets", unit(m.owner())))
                .toList();
        List<WorkState> states =
                measures.stream().map(m -> progress.of(m).state()).toList();
        words.add(say("report.field.deeds", clauses.size(), measures.size())
                + (measures.isEmpty() ? "" : say("report.field.deeds.states", WorkState.counts(states)))
                + (late.isEmpty() ? "" : say("report.field.late", late.size(), list(late))));
    }

    private String project(Project project) {
        List<String> late = project.milestones().stream()
                .filter(m -> progress.of(m).isLate())
                .map(m -> m.name().in(lang))
                .toList();
        String leads = project.lead().stream()
                .map(id -> id.startsWith("all:") ? say("report.all_units") : unit(id))
                .distinct()
                .collect(Collectors.joining(say("report.comma")));
        List<WorkState> states =
                project.milestones().stream().map(m -> progress.of(m).state()).toList();
        return say(
                        "report.project",
                        project.name(),
                        states.size(),
                        progress.share(project),
                        leads,
                        WorkState.counts(states))
                + (late.isEmpty() ? "" : say("report.project.late", list(late)));
    }

    private boolean isOpen(Judgement j) {
        return j.counted()
                && (j.state() == TargetState.AT_RISK
                        || j.state() == TargetState.OFF_TRACK
                        || j.state() == TargetState.NO_DATA && !j.isStateWithheld());
    }

    private void measures(Set<String> words) {
        for (Judgement j : of(this::isOpen)) {
            Clause clause = plan().clause(j.target().clause());
            words.add(say(
                    j.state() == TargetState.NO_DATA ? "report.measures.data" : "report.measures.behind",
                    j.target().name(),
                    unit(j.indicator().responsible()),
                    evaluation.year() + 1,
                    clause.ref(),
                    clause.title()));
        }
    }

    private void carriedOver(Set<String> words) {
        List<Judgement> open = new ArrayList<>(of(j -> isOpen(j) && j.state() != TargetState.NO_DATA));
        open.sort(java.util.Comparator.comparing(Judgement::state)
                .thenComparing(j -> j.target().nature())
                .thenComparing(j -> j.target().id()));
        open.addAll(of(j -> isOpen(j) && j.state() == TargetState.NO_DATA));
        words.add(say(
                "report.carried.targets",
                open.size(),
                list(open.stream().map(j -> j.target().name().in(lang)).toList())));
        List<String> deeds = plan().clauses().stream()
                .flatMap(c -> c.measures().stream())
                .filter(m -> progress.of(m).state() != WorkState.DONE)
                .map(m -> m.name().in(lang))
                .toList();
        words.add(say("report.carried.deeds", deeds.size(), list(deeds)));
    }
}
