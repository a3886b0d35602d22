using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Autoencoders.Training;

/// <summary>One pass over a stream of batches, whichever kind of stream it is.</summary>
internal abstract class BatchFeed : IDisposable
{
    /// <summary>The next batch; null at the end.</summary>
    public abstract Batch? Next();

    public abstract void Dispose();

    /// <summary>How a stream is gone through from its beginning, as often as need be.</summary>
    public static Func<CancellationToken, BatchFeed> Of(IEnumerable<Batch> batches) => _ => new Plain(batches.GetEnumerator());

    /// <summary>How an asynchronous stream is gone through.</summary>
    public static Func<CancellationToken, BatchFeed> Of(IAsyncEnumerable<Batch> batches) => stop => new Asynchronous(batches.GetAsyncEnumerator(stop));

    /// <summary>The stream of which a batch was taken already, with that batch back in its place.</summary>
    public static BatchFeed After(Batch first, BatchFeed rest) => new Restored(first, rest);

    private sealed class Restored(Batch first, BatchFeed rest) : BatchFeed
    {
        private bool _isGiven;

        public override Batch? Next()
        {
            if (_isGiven)
                return rest.Next();
            _isGiven = true;
            return first;
        }

        public override void Dispose() => rest.Dispose();
    }

    private sealed class Plain(IEnumerator<Batch> batches) : BatchFeed
    {
        public override Batch? Next() => batches.MoveNext() ? batches.Current ?? throw new InvalidOperationException("it delivered a null.") : null;

        public override void Dispose() => batches.Dispose();
    }

    // The thread that waits here may be the one that the stream would go on with, such as a window's; so it begins elsewhere.
    private sealed class Asynchronous(IAsyncEnumerator<Batch> batches) : BatchFeed
    {
        public override Batch? Next() => Task.Run(() => batches.MoveNextAsync().AsTask()).GetAwaiter().GetResult() ? batches.Current ?? throw new InvalidOperationException("it delivered a null.") : null;

        public override void Dispose() => Task.Run(() => batches.DisposeAsync().AsTask()).GetAwaiter().GetResult();
    }
}
