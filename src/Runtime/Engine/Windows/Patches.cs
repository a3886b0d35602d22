using System;
using System.Linq;

namespace Autoencoders.Engine;

/// <summary>
/// What a window sees at each of its positions, as rows of a matrix: cell after cell, row-major, each with its channels;
/// zeros outside of the map. A convolution is then a product (after Chellapilla, Puri and Simard, "High performance
/// convolutional neural networks for document processing", 2006).
/// </summary>
/// <remarks>Samples lie one after the other, a row for each place; positions count through all samples, too.</remarks>
/// <param name="depth">The slowest axis.</param>
/// <param name="height">The middle axis.</param>
/// <param name="width">The fastest axis.</param>
/// <param name="channels">The channels of each place, of all groups.</param>
/// <param name="groups">Into how many groups the channels are split; a patch holds one of them.</param>
internal sealed unsafe class Patches(WindowAxis depth, WindowAxis height, WindowAxis width, int channels, int groups)
{
    private readonly int _groupChannels = channels / groups;

    // At which positions along the fastest axis each of its cells lies within the map.
    private readonly int[] _firstInside = [.. Enumerable.Range(0, width.Cells).Select(width.FirstInside)];
    private readonly int[] _firstBehind = [.. Enumerable.Range(0, width.Cells).Select(width.FirstBehind)];

    /// <summary>How many positions a sample has.</summary>
    public int PositionCount { get; } = depth.Positions * height.Positions * width.Positions;

    /// <summary>How many places a sample has.</summary>
    public int PlaceCount { get; } = depth.Length * height.Length * width.Length;

    /// <summary>How many cells the window has.</summary>
    public int CellCount { get; } = depth.Cells * height.Cells * width.Cells;

    /// <summary>How many numbers a patch has.</summary>
    public int Length => CellCount * _groupChannels;

    /// <summary>Copies some columns of some patches.</summary>
    /// <param name="places">The maps, (samples · places, channels).</param>
    /// <param name="group">The group of channels.</param>
    /// <param name="firstPosition">The first position.</param>
    /// <param name="firstColumn">The first column of the patches.</param>
    /// <param name="target">Receives the columns, a row for each position.</param>
    public void Gather(Matrix places, int group, int firstPosition, int firstColumn, Matrix target)
    {
        var walk = new Walk(places, group, target, firstColumn, adds: false);
        Go(walk, firstPosition);
    }

    /// <summary>Adds whole patches to where they come from, position after position.</summary>
    /// <param name="patches">A row for each position.</param>
    /// <param name="group">The group of channels.</param>
    /// <param name="firstPosition">The first position.</param>
    /// <param name="places">The maps, (samples · places, channels).</param>
    public void ScatterAdd(Matrix patches, int group, int firstPosition, Matrix places)
    {
        var walk = new Walk(places, group, patches, firstColumn: 0, adds: true);
        Go(walk, firstPosition);
    }

    // Positions are taken in lines along the fastest axis, but one by one where a line would mix the order of additions:
    // what is added to a place must not depend on where a line was cut.
    private void Go(in Walk walk, int firstPosition)
    {
        int position = firstPosition, end = firstPosition + walk.Patches.Rows;
        while (position < end)
        {
            int sample = position / PositionCount;
            int line = position % PositionCount / width.Positions;
            int first = position % width.Positions;
            int count = walk.Adds && !IsJoined(walk.Places) ? 1 : Math.Min(width.Positions - first, end - position);
            GoLine(walk, sample, line / height.Positions, line % height.Positions, first, count, position - firstPosition);
            position += count;
        }
    }

    // Neighbouring cells along the fastest axis, with all their channels, lie in one run where nothing is left out.
    private bool IsJoined(Matrix places) => _groupChannels == places.Stride && width.Dilation == 1;

    private void GoLine(in Walk walk, int sample, int z, int y, int first, int count, int row)
    {
        int runCells = IsJoined(walk.Places) ? width.Cells : 1;
        int runLength = runCells * _groupChannels;
        int runsPerLine = width.Cells / runCells;
        int lastColumn = walk.FirstColumn + walk.Patches.Columns;
        for (int run = walk.FirstColumn / runLength; run * runLength < lastColumn; run++)
        {
            int cellLine = run / runsPerLine;
            int placeZ = depth.Place(z, cellLine / height.Cells);
            int placeY = height.Place(y, cellLine % height.Cells);
            var piece = new Piece
            {
                Cell = run % runsPerLine * runCells,
                Cells = runCells,
                Start = Math.Max(0, walk.FirstColumn - run * runLength),
                End = Math.Min(runLength, lastColumn - run * runLength),
                Target = walk.Patches.Data + (nint)row * walk.Patches.Stride + (run * runLength - walk.FirstColumn),
            };
            if ((uint)placeZ < (uint)depth.Length && (uint)placeY < (uint)height.Length)
            {
                piece.Line = walk.Places.Data + ((nint)sample * PlaceCount + ((nint)placeZ * height.Length + placeY) * width.Length) * walk.Places.Stride + (nint)walk.Group * _groupChannels;
                GoPiece(walk, piece, first, count);
            }
            else if (!walk.Adds)
            {
                RowCopies.Clear(piece.Target + piece.Start, walk.Patches.Stride, count, piece.End - piece.Start);
            }
        }
    }

    // Where the whole run lies inside, positions are alike; at the borders they are cut one by one.
    private void GoPiece(in Walk walk, in Piece piece, int first, int count)
    {
        int inside = Math.Clamp(_firstInside[piece.Cell], first, first + count);
        int behind = Math.Clamp(_firstBehind[piece.Cell + piece.Cells - 1], inside, first + count);
        for (int x = first; x < inside; x++)
            GoCut(walk, piece, x, x - first);
        if (behind > inside)
        {
            float* place = piece.Line + (nint)width.Place(inside, piece.Cell) * walk.Places.Stride + piece.Start;
            float* patch = piece.Target + (nint)(inside - first) * walk.Patches.Stride + piece.Start;
            nint placeStep = (nint)width.Stride * walk.Places.Stride;
            if (walk.Adds)
                RowCopies.Add(patch, walk.Patches.Stride, place, placeStep, behind - inside, piece.End - piece.Start);
            else
                RowCopies.Copy(place, placeStep, patch, walk.Patches.Stride, behind - inside, piece.End - piece.Start);
        }

        for (int x = behind; x < first + count; x++)
            GoCut(walk, piece, x, x - first);
    }

    private void GoCut(in Walk walk, in Piece piece, int x, int row)
    {
        // A joined run's cells are neighbours, so those inside follow one another.
        int place = width.Place(x, piece.Cell);
        int start = Math.Clamp(Math.Max(0, -place) * _groupChannels, piece.Start, piece.End);
        int end = Math.Clamp(Math.Min(piece.Cells, width.Length - place) * _groupChannels, start, piece.End);
        float* patch = piece.Target + (nint)row * walk.Patches.Stride;
        float* source = piece.Line + (nint)place * walk.Places.Stride;
        if (walk.Adds)
        {
            RowCopies.Add(patch + start, 0, source + start, 0, 1, end - start);
            return;
        }

        RowCopies.Clear(patch + piece.Start, 0, 1, start - piece.Start);
        RowCopies.Copy(source + start, 0, patch + start, 0, 1, end - start);
        RowCopies.Clear(patch + end, 0, 1, piece.End - end);
    }

    private readonly struct Walk(Matrix places, int group, Matrix patches, int firstColumn, bool adds)
    {
        public readonly Matrix Places = places;
        public readonly int Group = group;
        public readonly Matrix Patches = patches;
        public readonly int FirstColumn = firstColumn;
        public readonly bool Adds = adds;
    }

    // One run of a line of positions: where the cells of its line lie, and which of its numbers are wanted.
    private struct Piece
    {
        public int Cell;
        public int Cells;
        public int Start;
        public int End;
        public float* Line;
        public float* Target;
    }
}
