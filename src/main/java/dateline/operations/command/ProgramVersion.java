package dateline.operations.command;

import dateline.feed.Generator;
import picocli.CommandLine.IVersionProvider;

/** The version that {@code --version} prints. */
final class ProgramVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"Dateline " + Generator.VERSION};
    }
}
