package dateline.operations.command;

import dateline.feed.Generator;
import picocli.CommandLine.IVersionProvider;

/** Tells the version on the command line. */
final class ProgramVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"Dateline " + Generator.version()};
    }
}
