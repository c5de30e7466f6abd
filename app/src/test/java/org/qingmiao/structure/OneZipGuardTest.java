package org.qingmiao.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Archives are opened in one place, where what comes out of them is counted; who opens workbooks lets it look first. */
class OneZipGuardTest {
    private static final Pattern OPENS = Pattern.compile(
            "new (?:java\\.util\\.zip\\.)?(?:ZipInputStream|ZipFile|JarFile|JarInputStream|ZipArchiveInputStream)\\(");
    private static final Pattern OPENS_A_WORKBOOK = Pattern.compile(
            "WorkbookFactory\\.create\\(|OPCPackage\\.open\\(|new [XH]SSFWorkbook\\(\\w|new XWPFDocument\\(\\w");
    private static final Pattern LOOKS_FIRST = Pattern.compile("ZipGuard\\.");

    private static List<String> having(Pattern pattern) {
        return SourceTree.files(SourceTree.MAIN, ".java").stream()
                .filter(f -> pattern.matcher(SourceTree.read(f)).find())
                .map(SourceTree::className)
                .toList();
    }

    @Test
    void nothing_but_the_guard_opens_archives() {
        assertThat(having(OPENS)).containsExactly("ZipGuard");
    }

    @Test
    void who_opens_a_workbook_is_known_and_has_it_looked_at_first() {
        assertThat(having(OPENS_A_WORKBOOK)).containsExactlyInAnyOrder("ExcelBatch", "MarkedWorkbook");
        assertThat(having(LOOKS_FIRST)).contains("ExcelBatch", "MarkedWorkbook", "Workbooks", "WorkbookReader");
    }

    @Test
    void what_opens_an_archive_is_seen() {
        assertThat(Set.of("new ZipFile(file)", "new java.util.zip.ZipInputStream(in)"))
                .allMatch(s -> OPENS.matcher(s).find());
    }
}
