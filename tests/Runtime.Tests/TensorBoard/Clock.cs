using System;

namespace Autoencoders.Runtime.Tests.EventFiles;

/// <summary>A clock that goes on by a given time whenever it is looked at.</summary>
internal sealed class Clock(TimeSpan tick) : TimeProvider
{
    private TimeSpan _now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => (_now += tick).Ticks;

    public override DateTimeOffset GetUtcNow() => new DateTimeOffset(2024, 5, 6, 7, 8, 9, TimeSpan.Zero) + (_now += tick);
}
