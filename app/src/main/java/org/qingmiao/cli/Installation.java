package org.qingmiao.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where an installation keeps its data and which packs it loads. */
final class Installation {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Data folder (default: ${DEFAULT-VALUE}).",
            defaultValue = "${env:QM_DATA:-data}")
    Path data = Path.of("data");

    @Option(
            names = "--pack",
            paramLabel = "DIR",
            description = "Folder of a plan pack; may be given more than once (default: ${DEFAULT-VALUE}).",
            defaultValue = "${env:QM_PACKS:-packs/beilun-2021-2025}",
            split = ",")
    Path[] packs = {};
}
