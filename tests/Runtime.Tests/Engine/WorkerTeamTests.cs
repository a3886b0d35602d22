using System;
using System.Linq;
using System.Threading;
using Autoencoders.Engine;

namespace Autoencoders.Runtime.Tests.Engine;

public sealed class WorkerTeamTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(8)]
    public void Run_DoesEveryChunkOnce_AndNoWorkerTwoAtATime(int threads)
    {
        using var team = new WorkerTeam(threads);
        var done = new int[50];
        var busy = new int[threads];
        bool overlapped = false;
        Action<int, int> body = (chunk, worker) =>
        {
            overlapped |= Interlocked.Increment(ref busy[worker]) != 1;
            Interlocked.Increment(ref done[chunk]);
            Interlocked.Decrement(ref busy[worker]);
        };
        for (int run = 1; run <= 2000; run++)
        {
            Array.Clear(done);
            int chunks = run % 51;
            team.Run(chunks, body);
            Assert.All(done.Take(chunks), count => Assert.Equal(1, count));
            Assert.All(done.Skip(chunks), count => Assert.Equal(0, count));
        }

        Assert.False(overlapped);
    }

    [Fact]
    public void Run_UsesEveryThread_WhereChunksWaitForEachOther()
    {
        using var team = new WorkerTeam(3);
        using var meeting = new Barrier(3);
        var seen = new bool[3];
        team.Run(3, (_, worker) =>
        {
            seen[worker] = meeting.SignalAndWait(TimeSpan.FromSeconds(30));
        });
        Assert.Equal([true, true, true], seen);
    }

    [Fact]
    public void Run_AfterWorkersFellAsleep_WakesThem()
    {
        using var team = new WorkerTeam(2);
        using var meeting = new Barrier(2);
        for (int run = 0; run < 20; run++)
        {
            Thread.Sleep(5);
            bool met = true;
            team.Run(2, (_, _) => Volatile.Write(ref met, Volatile.Read(ref met) && meeting.SignalAndWait(TimeSpan.FromSeconds(30))));
            Assert.True(met);
        }
    }

    [Fact]
    public void Run_WhenAWorkerIsLongBusy_SleepsAndReturnsAfterIt()
    {
        using var team = new WorkerTeam(2);
        using var meeting = new Barrier(2);
        int finished = 0;
        team.Run(2, (_, worker) =>
        {
            meeting.SignalAndWait();
            if (worker == 1)
                Thread.Sleep(50);
            Interlocked.Increment(ref finished);
        });
        Assert.Equal(2, finished);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void Run_AllocatesNothing_OnCallerOrWorkers(int threads)
    {
        using var team = new WorkerTeam(threads);
        var first = new long[threads];
        var last = new long[threads];
        Array.Fill(first, -1);
        Action<int, int> body = (_, worker) =>
        {
            long now = GC.GetAllocatedBytesForCurrentThread();
            if (first[worker] < 0)
                first[worker] = now;
            last[worker] = now;
            Thread.SpinWait(50);
        };
        for (int run = 0; run < 50; run++)
        {
            team.Run(8, body);
            if (run % 10 == 0)
                Thread.Sleep(1);
        }

        Array.Fill(first, -1);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int run = 0; run < 500; run++)
        {
            team.Run(8, body);
            if (run % 50 == 0)
                Thread.Sleep(1);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        for (int worker = 0; worker < threads; worker++)
            Assert.True(first[worker] < 0 || first[worker] == last[worker]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Run_WhenABodyFails_ThrowsItAfterAllHaveStopped_AndTheTeamGoesOn(int threads)
    {
        using var team = new WorkerTeam(threads);
        int inside = 0;
        for (int run = 0; run < 100; run++)
        {
            int failing = run % 10;
            InvalidTimeZoneException thrown = Assert.Throws<InvalidTimeZoneException>(() => team.Run(10, (chunk, _) =>
            {
                Interlocked.Increment(ref inside);
                try
                {
                    if (chunk == failing)
                        throw new InvalidTimeZoneException($"chunk {chunk}");
                    Thread.SpinWait(200);
                }
                finally
                {
                    Interlocked.Decrement(ref inside);
                }
            }));
            Assert.Equal($"chunk {failing}", thrown.Message);
            Assert.Equal(0, Volatile.Read(ref inside));
        }

        int sum = 0;
        team.Run(10, (chunk, _) => Interlocked.Add(ref sum, chunk));
        Assert.Equal(45, sum);
    }

    [Fact]
    public void Run_FromSeveralCallers_TakesTurns()
    {
        using var team = new WorkerTeam(3);
        int[] inside = new int[3], total = new int[3];
        bool mixed = false;
        Thread[] callers = [.. Enumerable.Range(0, 3).Select(caller => new Thread(() =>
        {
            Action<int, int> body = (_, _) =>
            {
                Interlocked.Increment(ref inside[caller]);
                Thread.SpinWait(20);
                mixed |= Volatile.Read(ref inside[(caller + 1) % 3]) != 0 || Volatile.Read(ref inside[(caller + 2) % 3]) != 0;
                Interlocked.Increment(ref total[caller]);
                Interlocked.Decrement(ref inside[caller]);
            };
            for (int run = 0; run < 500; run++)
                team.Run(5, body);
        }))];
        foreach (Thread caller in callers)
            caller.Start();
        foreach (Thread caller in callers)
            caller.Join();
        Assert.False(mixed);
        Assert.Equal([2500, 2500, 2500], total);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Run_FromItsOwnBody_IsRefused(int threads)
    {
        using var team = new WorkerTeam(threads);
        using var meeting = new Barrier(threads);
        var refused = new bool[threads];
        team.Run(threads, (_, worker) =>
        {
            meeting.SignalAndWait();
            try
            {
                team.Run(1, (_, _) => { });
            }
            catch (InvalidOperationException)
            {
                refused[worker] = true;
            }
        });
        Assert.All(refused, Assert.True);
        team.Run(1, (_, _) => { });
    }

    [Fact]
    public void Dispose_EndsTheThreads_AndRefusesFurtherRuns()
    {
        var team = new WorkerTeam(3);
        using var meeting = new Barrier(3);
        var threads = new Thread[3];
        team.Run(3, (_, worker) =>
        {
            threads[worker] = Thread.CurrentThread;
            meeting.SignalAndWait();
        });
        Assert.Same(Thread.CurrentThread, threads[0]);
        Assert.All(threads[1..], thread => Assert.True(thread.IsBackground));
        team.Dispose();
        team.Dispose();
        Assert.All(threads[1..], thread => Assert.False(thread.IsAlive));
        Assert.Throws<ObjectDisposedException>(() => team.Run(1, (_, _) => { }));
    }
}
