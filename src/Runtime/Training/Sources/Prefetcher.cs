using System;
using System.Collections.Concurrent;
using System.Threading;

namespace Autoencoders.Training;

/// <summary>A thread that reads a stream ahead of the training, and ends with it.</summary>
internal sealed class Prefetcher : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private readonly CancellationTokenSource _stop;
    private readonly BlockingCollection<int> _free = new();
    private readonly BlockingCollection<Item> _ready = new();
    private readonly Thread _thread;
    private int _inUse = -1;

    /// <summary>Starts to read.</summary>
    /// <param name="feed">The stream at its beginning; it is closed in the end.</param>
    /// <param name="stop">What ends the stream's own waiting.</param>
    /// <param name="ring">Where batches go.</param>
    /// <param name="skip">How many batches are passed over first.</param>
    public Prefetcher(BatchFeed feed, CancellationTokenSource stop, BatchRing ring, long skip)
    {
        _stop = stop;
        for (int slot = 0; slot < BatchRing.Slots; slot++)
            _free.Add(slot);
        _thread = new Thread(() => Read(feed, ring, skip)) { IsBackground = true, Name = "Autoencoders data" };
        _thread.Start();
    }

    /// <summary>Waits for the next batch, and gives back the room of the one before.</summary>
    public Item Next(CancellationToken cancellationToken)
    {
        if (_inUse >= 0)
            _free.Add(_inUse);
        _inUse = -1;
        Item item = _ready.Take(cancellationToken);
        _inUse = item.Slot;
        return item;
    }

    /// <summary>Ends the thread. Where the stream itself hangs, it is left behind after some seconds.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        if (!_thread.Join(Patience))
            return;
        _stop.Dispose();
        _free.Dispose();
        _ready.Dispose();
    }

    private void Read(BatchFeed stream, BatchRing ring, long skip)
    {
        long number = 0;
        try
        {
            using BatchFeed feed = stream;
            while (!_stop.IsCancellationRequested)
            {
                number++;
                Batch? batch = feed.Next();
                if (batch is null)
                    break;
                if (number <= skip)
                    continue;
                int slot = _free.Take(_stop.Token);
                ring.Fill(slot, batch);
                _ready.Add(new Item(slot, batch.Count, number, null));
            }

            _ready.Add(new Item(-1, 0, number - 1, null));
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // Nobody waits for more.
        }
        catch (Exception failure)
        {
            _ready.Add(new Item(-1, 0, number, failure));
        }
    }

    /// <summary>A batch that is ready, or the end.</summary>
    /// <param name="Slot">Where it lies; −1 at the end.</param>
    /// <param name="Count">How many samples it has.</param>
    /// <param name="Number">Its number in the stream, from 1; at the end, the last one's.</param>
    /// <param name="Failure">What ended the stream, if something did.</param>
    public readonly record struct Item(int Slot, int Count, long Number, Exception? Failure);
}
