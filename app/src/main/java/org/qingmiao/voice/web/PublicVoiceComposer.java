package org.qingmiao.voice.web;

import java.util.List;
import java.util.Optional;
import org.qingmiao.page.NavigationSection;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.plan.Clause;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.voice.Ballots;
import org.qingmiao.voice.PublishedSuggestion;
import org.qingmiao.voice.PublishedSuggestions;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Arranges the page on which children write, read and vote. */
@Component
class PublicVoiceComposer {
    private final PublishedSuggestions publishedSuggestions;
    private final Ballots ballots;
    private final PageRenderer pageRenderer;

    PublicVoiceComposer(PublishedSuggestions publishedSuggestions, Ballots ballots, PageRenderer pageRenderer) {
        this.publishedSuggestions = publishedSuggestions;
        this.ballots = ballots;
        this.pageRenderer = pageRenderer;
    }

    /** What stands in the form. */
    record Form(String clause, String words, Optional<Text> problem) {}

    /** @param ballot number of the browser that looks */
    View page(Plan plan, Form form, Optional<Text> said, HttpStatus status, String ballot) {
        List<PublishedSuggestion> found = form.clause.isEmpty()
                ? publishedSuggestions.of(plan.id())
                : publishedSuggestions.of(plan.id(), form.clause);
        PublicVoiceView model = new PublicVoiceView(
                groups(plan),
                form.clause,
                found.stream()
                        .map(v -> new PublicVoiceView.Line(v, title(plan, v.clause())))
                        .toList(),
                form.words,
                form.problem,
                said,
                plan.head().help(),
                ballots.proof(ballot),
                Ballots.form());
        PageHead head = PageHead.of(Messages.of("voice.nav.public"), NavigationSection.at("/public/voice"));
        return pageRenderer.page("voice/public", head, model, status);
    }

    private static List<PublicVoiceView.Group> groups(Plan plan) {
        return plan.outline().chapters().stream()
                .map(c -> new PublicVoiceView.Group(
                        c.shortTitle(),
                        plan.clausesOf(c.id()).stream()
                                .map(k -> new PublicVoiceView.Choice(k.id(), k.title()))
                                .toList()))
                .filter(g -> !g.clauses().isEmpty())
                .toList();
    }

    static Text title(Plan plan, String clause) {
        return plan.clauses().stream()
                .filter(c -> c.id().equals(clause))
                .findFirst()
                .map(Clause::title)
                .orElse(Text.same(clause));
    }
}
