using System.Threading;

namespace Autoencoders.Engine;

/// <summary>
/// A place for one thread to sleep, where waking a thread that is awake costs one exchange and no call to the system.
/// </summary>
/// <remarks>
/// Announce, look once more whether there is something to do, and sleep if not; whoever brings something to do writes it first
/// and wakes after. Each side writes before it reads, so one of them sees the other. A sleep may end early, from a signal that
/// an earlier announcement left behind or that came late: look again in a loop.
/// </remarks>
internal sealed class Sleeper
{
    // A monitor, since it sleeps at once; a SemaphoreSlim would first spin on its own account.
    private readonly object _gate = new();
    private bool _signalled;
    private int _asleep;

    /// <summary>Says that this thread is about to sleep.</summary>
    public void Announce() => Interlocked.Exchange(ref _asleep, 1);

    /// <summary>Sleeps until woken, or not at all where a signal is left over.</summary>
    public void Sleep()
    {
        lock (_gate)
        {
            while (!_signalled)
                Monitor.Wait(_gate);
            _signalled = false;
        }
    }

    /// <summary>Wakes the thread if it sleeps or is about to.</summary>
    public void Wake()
    {
        if (Interlocked.Exchange(ref _asleep, 0) == 0)
            return;
        lock (_gate)
        {
            _signalled = true;
            Monitor.Pulse(_gate);
        }
    }
}
