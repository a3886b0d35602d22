using System;
using System.Collections.Generic;
using System.Linq;

namespace Autoencoders.Reports;

/// <summary>Where edges go across between two layers: those that would lie on one another get tracks of their own.</summary>
internal static class Tracks
{
    /// <summary>A track, from 0, for each piece between two layers; −1 where it is straight.</summary>
    /// <param name="ends">Where each piece begins and ends across, and what it comes from and leads to.</param>
    /// <returns>The tracks and how many there are.</returns>
    public static (int[] Tracks, int Count) Assign(IReadOnlyList<(double Start, double End, LayoutItem From, LayoutItem To)> ends)
    {
        var tracks = new int[ends.Count];
        Array.Fill(tracks, -1);
        int[] crossing = [.. Enumerable.Range(0, ends.Count).Where(at => Math.Abs(ends[at].Start - ends[at].End) > 0.01)];
        // All that leaves one item shares a line, and so does all that enters one and leaves nothing else.
        var leaving = crossing.GroupBy(at => ends[at].From).ToDictionary(static group => group.Key, static group => group.Count());
        var nets = crossing.GroupBy(at => leaving[ends[at].From] > 1 ? (ends[at].From, true) : (ends[at].To, false))
            .Select(net => (Members: net.ToArray(), Start: net.Min(at => Math.Min(ends[at].Start, ends[at].End)), End: net.Max(at => Math.Max(ends[at].Start, ends[at].End))))
            .OrderBy(static net => net.Start).ThenBy(static net => net.End).ToArray();
        var free = new List<double>();
        foreach ((int[] members, double start, double end) in nets)
        {
            int track = free.FindIndex(taken => taken < start - 1);
            if (track < 0)
            {
                track = free.Count;
                free.Add(end);
            }

            free[track] = end;
            foreach (int at in members)
                tracks[at] = track;
        }

        return (tracks, free.Count);
    }
}
