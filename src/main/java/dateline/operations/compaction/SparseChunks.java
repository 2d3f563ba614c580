package dateline.operations.compaction;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.Callable;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.RandomAccessStore;

/**
 * The chunks of which much is obsolete. Only H2's background thread can choose them, which there is not when each commit is
 * written at once. What H2 has for others, {@link MVStore#compact}, takes the oldest chunks first, also when hardly anything
 * in them is obsolete: it writes most of a large store again before the file becomes smaller. So this calls the method of the
 * background thread, which is not public.
 */
final class SparseChunks {
    private static final MethodHandle REWRITE =
            method(FileStore.class, "rewriteChunks", MethodType.methodType(boolean.class, int.class, int.class));
    private static final MethodHandle UNDER_LOCK =
            method(MVStore.class, "tryExecuteUnderStoreLock", MethodType.methodType(Object.class, Callable.class));

    private SparseChunks() {}

    /**
     * Writes the used pages of some chunks again, the emptiest and oldest first. Their space is free after the next commit.
     *
     * @param filled only chunks that are used to this part or less, in percent
     * @param bytes how much is written at most
     * @return whether there was such a chunk
     */
    static boolean rewrite(MVStore store, RandomAccessStore file, int filled, int bytes) {
        Callable<Boolean> rewriting = () -> {
            try {
                return (boolean) REWRITE.invoke(file, bytes, filled);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        };
        try {
            return Boolean.TRUE.equals(UNDER_LOCK.invoke(store, rewriting));
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static MethodHandle method(Class<?> owner, String name, MethodType type) {
        try {
            return MethodHandles.privateLookupIn(owner, MethodHandles.lookup()).findVirtual(owner, name, type);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("H2 has no method " + name, e);
        }
    }
}
