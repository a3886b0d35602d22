using System;
using System.Threading;

namespace Autoencoders.Training;

/// <summary>Steps over a stream of batches, which another thread reads ahead. Each epoch goes through it once, or takes it on by <see cref="FitOptions.StepsPerEpoch"/> batches.</summary>
internal sealed class StreamSource : StepSource
{
    private readonly Func<CancellationToken, BatchFeed> _open;
    private readonly CancellationToken _cancellationToken;
    private readonly BatchRing _ring;
    private readonly int[] _rows;
    private CancellationTokenSource _stop = new();
    private BatchFeed? _opened;
    private Prefetcher? _prefetcher;
    private long _position;
    private int _epoch;

    /// <exception cref="ArgumentException">The stream is empty, or its first batch does not fit the model.</exception>
    /// <exception cref="DataStreamException">The stream failed at its first batch.</exception>
    public StreamSource(ModelBase model, Func<CancellationToken, BatchFeed> open, FitOptions options, CancellationToken cancellationToken)
    {
        _open = open;
        _cancellationToken = cancellationToken;
        StepsPerEpoch = options.StepsPerEpoch;
        _opened = Open(_stop);
        try
        {
            Batch first = First();
            _ring = new BatchRing(model, first, options);
            _opened = BatchFeed.After(first, _opened);
        }
        catch
        {
            Dispose();
            throw;
        }

        _rows = new int[_ring.BatchSize];
    }

    public override SampleSet Samples => _ring.Samples;

    public override int BatchSize => _ring.BatchSize;

    public override int? StepsPerEpoch { get; }

    public override int? SampleCount => null;

    // The ring's positions mean nothing to whoever made the batches.
    public override string NameOf(int row) => FormattableString.Invariant($"Sample {row % BatchSize} of the batch");

    public override void Begin(int epoch, int step)
    {
        _epoch = epoch;
        long position = StepsPerEpoch is { } steps ? (epoch - 1L) * steps + step : step;
        if (_prefetcher is not null && StepsPerEpoch is not null && position == _position)
            return;
        _prefetcher?.Dispose();
        _prefetcher = null;
        _position = position;
        if (_opened is null)
        {
            _stop = new CancellationTokenSource();
            _opened = Open(_stop);
        }

        _prefetcher = new Prefetcher(_opened, _stop, _ring, position);
        _opened = null;
    }

    public override ReadOnlySpan<int> Next()
    {
        Prefetcher.Item item = _prefetcher!.Next(_cancellationToken);
        if (item.Failure is { } failure)
            throw new DataStreamException($"The stream of batches failed at batch {item.Number} in epoch {_epoch}: {Sentence.Of(failure)} The weights are those of the last step.", failure);
        if (item.Slot < 0)
            return [];
        _position++;
        for (int row = 0; row < item.Count; row++)
            _rows[row] = item.Slot * BatchSize + row;
        return _rows.AsSpan(0, item.Count);
    }

    public override void Dispose()
    {
        _prefetcher?.Dispose();
        _opened?.Dispose();
    }

    private BatchFeed Open(CancellationTokenSource stop)
    {
        try
        {
            return _open(stop.Token);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            throw new DataStreamException($"The stream of batches could not be opened: {Sentence.Of(failure)}", failure);
        }
    }

    private Batch First()
    {
        Batch? first;
        try
        {
            using CancellationTokenRegistration registration = _cancellationToken.UnsafeRegister(static stop => ((CancellationTokenSource)stop!).Cancel(), _stop);
            first = _opened!.Next();
        }
        catch (OperationCanceledException) when (_cancellationToken.IsCancellationRequested)
        {
            throw new TrainingCanceledException(new History(), _cancellationToken);
        }
        catch (Exception failure)
        {
            throw new DataStreamException($"The stream of batches failed at its first batch: {Sentence.Of(failure)}", failure);
        }

        return first ?? throw new ArgumentException("The stream has no batches: there is nothing to train on.", "batches");
    }
}
