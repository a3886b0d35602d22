using System;
using System.Diagnostics;
using System.Runtime.ExceptionServices;
using System.Threading;

namespace Autoencoders.Engine;

/// <summary>
/// A fixed team of threads: the caller and background threads that share out the chunks of one piece of work after another.
/// </summary>
/// <remarks>
/// <para>A chunk is claimed by counting <see cref="_unclaimed"/> down, and the caller leaves when <see cref="_unfinished"/>
/// has come down to zero. It waits for chunks, never for threads: where another process holds a core, the caller simply does
/// the late worker's chunks too.</para>
/// <para>Whoever waits spins for some tens of microseconds, about the gap between two layers of a training step, and then
/// sleeps. Spinning longer than that takes the core from the very thread that is waited for.</para>
/// </remarks>
internal sealed class WorkerTeam : IDisposable
{
    private const double SpinSeconds = 30e-6;

    [ThreadStatic]
    private static WorkerTeam? _current;

    private readonly Lock _oneRunAtATime = new();
    private readonly Thread[] _workers;
    private readonly Sleeper[] _sleepers;
    private readonly Sleeper _caller;
    private readonly long _spinTicks;

    private Action<int, int>? _body;
    private ExceptionDispatchInfo? _failure;
    private int _chunks;
    private int _unclaimed;
    private int _unfinished;
    private bool _stopping;

    /// <summary>Starts the threads.</summary>
    /// <param name="threads">The size of the team, with the caller; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no threads in it.</exception>
    public WorkerTeam(int threads)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        Threads = threads;

        // With more threads than cores, whoever spins keeps another member from working.
        _spinTicks = threads <= Environment.ProcessorCount ? (long)(SpinSeconds * Stopwatch.Frequency) : 0;
        _caller = new Sleeper();
        _workers = new Thread[threads - 1];
        _sleepers = new Sleeper[threads - 1];
        for (int i = 0; i < _workers.Length; i++)
        {
            int worker = i + 1;
            _sleepers[i] = new Sleeper();
            _workers[i] = new Thread(() => Work(worker)) { IsBackground = true, Name = $"Autoencoders worker {worker}" };
        }

        foreach (Thread thread in _workers)
            thread.Start();
    }

    /// <summary>How many threads compute, the caller among them.</summary>
    public int Threads { get; }

    /// <summary>Calls body(chunk, worker) once for every chunk and returns when all of them are done.</summary>
    /// <remarks>
    /// Chunks begin in ascending order, on whichever worker (0 … <see cref="Threads"/> − 1, the caller is 0) is free. Callers on
    /// several threads take turns. After a failure the chunks that have not begun are left out, and the first failure is thrown.
    /// </remarks>
    /// <param name="chunks">How many chunks; with none, nothing happens.</param>
    /// <param name="body">The work; keep the delegate, and a run allocates nothing.</param>
    /// <exception cref="InvalidOperationException">A body of this team called it.</exception>
    /// <exception cref="ObjectDisposedException">The team has been dismissed.</exception>
    public void Run(int chunks, Action<int, int> body)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(chunks);
        ArgumentNullException.ThrowIfNull(body);
        RefuseInsideBody();
        lock (_oneRunAtATime)
        {
            ObjectDisposedException.ThrowIf(_stopping, this);
            if (chunks == 0)
                return;
            Begin(chunks, body);
            WorkerTeam? outer = _current;
            Compute(worker: 0);
            _current = outer;
            WaitForUnfinished();

            _body = null;
            ExceptionDispatchInfo? failure = _failure;
            _failure = null;
            failure?.Throw();
        }
    }

    /// <summary>Ends the threads, after the run in progress.</summary>
    /// <exception cref="InvalidOperationException">A body of this team called it.</exception>
    public void Dispose()
    {
        RefuseInsideBody();
        lock (_oneRunAtATime)
        {
            Volatile.Write(ref _stopping, true);
            foreach (Sleeper sleeper in _sleepers)
                sleeper.Wake();
            foreach (Thread thread in _workers)
                thread.Join();
        }
    }

    private void RefuseInsideBody()
    {
        if (_current == this || _oneRunAtATime.IsHeldByCurrentThread)
            throw new InvalidOperationException("A team cannot be called from the work it is doing; call it from outside.");
    }

    private void Begin(int chunks, Action<int, int> body)
    {
        _body = body;
        _chunks = chunks;
        _unfinished = chunks;

        // A full fence: whoever claims a chunk sees what stands above, and nobody who falls asleep now misses it.
        Interlocked.Exchange(ref _unclaimed, chunks);
        int helpers = Math.Min(_sleepers.Length, chunks - 1);
        for (int i = 0; i < helpers; i++)
            _sleepers[i].Wake();
    }

    private void Work(int worker)
    {
        Sleeper sleeper = _sleepers[worker - 1];
        while (!Volatile.Read(ref _stopping))
        {
            Compute(worker);
            if (SpinForWork())
                continue;
            sleeper.Announce();
            if (Volatile.Read(ref _unclaimed) <= 0 && !Volatile.Read(ref _stopping))
                sleeper.Sleep();
        }
    }

    private void Compute(int worker)
    {
        _current = this;
        int unclaimed;
        while ((unclaimed = Volatile.Read(ref _unclaimed)) > 0)
        {
            if (Interlocked.CompareExchange(ref _unclaimed, unclaimed - 1, unclaimed) != unclaimed)
                continue;

            // From here until it is reported finished, the claimed chunk keeps this run, and so these fields, in place.
            try
            {
                if (Volatile.Read(ref _failure) is null)
                    _body!(_chunks - unclaimed, worker);
            }
            catch (Exception exception)
            {
                Interlocked.CompareExchange(ref _failure, ExceptionDispatchInfo.Capture(exception), null);
            }

            if (Interlocked.Decrement(ref _unfinished) == 0)
                _caller.Wake();
        }
    }

    private bool SpinForWork()
    {
        long start = Stopwatch.GetTimestamp();
        do
        {
            if (Volatile.Read(ref _unclaimed) > 0 || Volatile.Read(ref _stopping))
                return true;
            Thread.SpinWait(4);
        }
        while (Stopwatch.GetTimestamp() - start < _spinTicks);
        return false;
    }

    private void WaitForUnfinished()
    {
        long start = Stopwatch.GetTimestamp();
        while (Volatile.Read(ref _unfinished) != 0)
        {
            if (Stopwatch.GetTimestamp() - start < _spinTicks)
            {
                Thread.SpinWait(4);
                continue;
            }

            _caller.Announce();
            if (Volatile.Read(ref _unfinished) != 0)
                _caller.Sleep();
        }
    }
}
