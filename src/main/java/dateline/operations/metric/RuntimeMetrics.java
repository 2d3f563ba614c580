package dateline.operations.metric;

import dateline.operations.SetupSettings;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.DiskSpaceMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

/** The Java virtual machine, the process, and the disk of the data directory, with the names that Micrometer gives. */
@Singleton
final class RuntimeMetrics implements MeterBinder {
    private final SetupSettings settings;
    private final JvmGcMetrics collections = new JvmGcMetrics();

    RuntimeMetrics(SetupSettings settings) {
        this.settings = settings;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        new JvmMemoryMetrics().bindTo(registry);
        collections.bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ClassLoaderMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        new DiskSpaceMetrics(settings.data().toAbsolutePath().toFile()).bindTo(registry);
    }

    @PreDestroy
    void end() {
        collections.close();
    }
}
