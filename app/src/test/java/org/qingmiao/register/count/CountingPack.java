package org.qingmiao.register.count;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.qingmiao.plan.compiler.SeededPack;

/** The invented district of the tests with a register of children's homes, from which some of its elements are counted. */
final class CountingPack {
    static final String REGISTER = "day-home";

    private static final String HOMES = """
            id: day-home
            name: 望澜儿童之家 | Children’s homes of Wanglan
            about: place
            kept_by: [community]
            ground: { law: 规划, purpose: 让孩子有地方去 | A place to go, keep: { years: 5, after: opened_on, local: 本区设定 }, responsible: home-office }
            sections:
              home:
                label: 儿童之家 | The home
                why: 让孩子有地方去 | A place to go
                class: internal
                fields:
                  name:      { label: 名称 | Name, type: text, required: planned }
                  kind:      { label: 类型 | Kind, type: code(home-kind), required: planned }
                  places:    { label: 座位 | Places, type: whole, range: 0..500 }
                  opened_on: { label: 开放日期 | Opened on, type: date }
              activity:
                label: 活动 | Activities
                why: 有人用 | It is used
                class: internal
                many: 500
                fields:
                  day:      { label: 日期 | Day, type: date, required: row }
                  topic:    { label: 内容 | Topic, type: code(home-topic) }
                  children: { label: 儿童 | Children, type: whole, range: 0..500, required: row }
            states: { planned: 规划 | Planned, open: 开放 | Open, mending: 整改 | Mending, paused: 暂停 | Paused, shut: { label: 关闭 | Shut, end: true } }
            flags:
              prize: { label: 得奖 | With a prize, until: { step: [pause] } }
            steps:
              plan:   { label: 规划 | Plan, to: planned, by: [home-manager, home-office] }
              open:   { label: 开放 | Open, from: [planned, paused], to: open, by: [home-manager, home-office], ask: [opened_on] }
              praise: { label: 表扬 | Praise, from: open, by: home-office, set: [prize] }
              order:  { label: 整改 | Order mending, from: open, to: mending, by: home-office }
              mended: { label: 改好 | Mended, from: mending, to: open, by: home-office }
              pause:  { label: 暂停 | Pause, from: [open, mending], to: paused, by: [home-manager, home-office] }
              shut:   { label: 关闭 | Shut, from: [planned, open, mending, paused], to: shut, by: home-office }
            deadlines:
              mend: { label: 整改 | Mending, after: { step: order }, due: 10d, kind: safety, owed_by: home-manager, done: { step: mended }, local: 本区设定 }
            grants:
              - { duty: home-manager, scope: unit, fill: [home, activity] }
              - { duty: home-office, scope: district, fill: [home, activity] }
              - { duty: plan-office, scope: district, sums: true }
            counts:
              wl.homes:        { label: 开放的 | Open, stock: { state: [open] }, by: { kind: kind } }
              wl.homes_staffed: { label: 其中示范 | Of them demonstration, stock: { state: [open] }, where: "kind == 'demo'" }
              wl.towns_demo:   { label: 有示范的镇 | Towns with one, units: [town, zone], with: "state == 'open' && kind == 'demo'", least: 1 }
              wl.towns_bare:   { label: 没有的镇 | Towns without, units: [town], without: "state == 'open'", least: 1 }
              wl.places:       { label: 座位 | Places, stock: { state: [open], not: [prize] }, take: sum(places) }
              wl.visits:       { label: 到场 | Visits, flow: activity.day, take: sum(activity.children), by: { topic: activity.topic } }
              wl.opened:       { label: 开放 | Opened, flow: opened_on }
              wl.mend_due:     { label: 应改 | To mend, debts: mend }
              wl.mend_in_time: { label: 按时改 | In time, debts: mend, done: in_time }
              wl.mend_late:    { label: 迟改 | Late, debts: mend, done: late }
              wl.middle:       { label: 中位数 | Median, flow: activity.day, take: median(activity.children) }
            """;

    private static final String CODES = """
            home-kind: { basic: 基础 | Basic, demo: 示范 | Demonstration }
            home-topic: { reading: 阅读 | Reading, sport: 运动 | Sport, other: 其他 | Other }
            """;

    private static final String DUTIES = """
            home-manager: { label: 管理员 | Manager, at: community }
            home-office:  { label: 区办 | Office, at: district }
            plan-office:  { label: 规划办 | Plan office, at: district }
            """;

    private CountingPack() {}

    /** @param from the first year that is counted */
    static Path in(Path folder, int from) {
        SeededPack pack = SeededPack.copyOf(Path.of("src/test/packs/wanglan-2021-2030"), folder);
        String counted =
                "  aggregation: { units: sum, periods: last }\n  counted: { register: day-home, from: " + from + " }\n";
        for (String id : new String[] {"wl.homes", "wl.homes_staffed"}) {
            String head = "- id: " + id + "\n";
            String file = read(pack.folder().resolve("elements/welfare.yaml"));
            int at = file.indexOf(head);
            int line = file.indexOf("  aggregation: { units: sum, periods: last }\n", at);
            write(
                    pack.folder().resolve("elements/welfare.yaml"),
                    file.substring(0, line)
                            + counted
                            + file.substring(line + "  aggregation: { units: sum, periods: last }\n".length()));
        }
        write(pack.folder().resolve("registers/day-home/register.yaml"), HOMES);
        write(pack.folder().resolve("registers/day-home/codes.yaml"), CODES);
        write(pack.folder().resolve("duties.yaml"), DUTIES);
        Path clause = pack.folder().resolve("clauses/welfare/welfare-01.yaml");
        write(clause, read(clause) + "registers: [day-home]\n");
        String elements = element("wl.towns_demo", "district", "year", "last", "", from, "")
                + element("wl.towns_bare", "district", "year", "last", "", from, "")
                + element("wl.places", "community", "year", "last", "", from, "")
                + element("wl.visits", "community", "quarter", "sum", "topic", from, "")
                + element(
                        "wl.sports",
                        "community",
                        "year",
                        "sum",
                        "",
                        from,
                        ", count: wl.visits, only: { topic: [sport] }")
                + element("wl.opened", "town", "year", "sum", "", from, "")
                + element("wl.mend_due", "district", "year", "sum", "", from, "")
                + element("wl.mend_in_time", "district", "year", "sum", "", from, "")
                + element("wl.mend_late", "district", "year", "sum", "", from, "");
        write(pack.folder().resolve("elements/counted.yaml"), elements);
        Path splits = pack.folder().resolve("disaggregations.yaml");
        write(splits, read(splits) + """
                - id: topic
                  name: { zh: 内容, en: Topic }
                  options:
                    - { id: reading, name: { zh: 阅读, en: Reading } }
                    - { id: sport, name: { zh: 运动, en: Sport } }
                """);
        for (String id : new String[] {
            "wl.towns_demo",
            "wl.towns_bare",
            "wl.places",
            "wl.visits",
            "wl.sports",
            "wl.opened",
            "wl.mend_due",
            "wl.mend_in_time",
            "wl.mend_late"
        }) {
            String name = id.substring(3).replace('_', '-');
            write(pack.folder().resolve("indicators/welfare/" + name + ".yaml"), """
            id: %s
            name: { zh: 指标%1$s, en: Indicator %1$s }
            definition: { zh: 从台账里数, en: Counted from the register }
            unit: times
            direction: up
            numerator: %s
            decimals: 0
            interval: none
            watched: true
            responsible: wl-civil
            period: year
            source: { title: invented, detail: "", confidence: unconfirmed }
            public: { zh: 让望澜的孩子更好, en: Better for the children of Wanglan }
            """.formatted(name, id));
        }
        return pack.folder();
    }

    private static String element(
            String id, String level, String period, String last, String split, int from, String more) {
        return """
            - id: %s
              name: { zh: 数%1$s, en: Number %1$s }
              type: count
              unit: times
              level: %s
              period: %s
              aggregation: { units: sum, periods: %s }
              disaggregation: [%s]
              counted: { register: day-home, from: %d%s }
            """.formatted(id, level, period, last, split, from, more).replace("  disaggregation: []\n", "");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
