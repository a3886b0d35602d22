using System;
using Autoencoders.Models;

namespace Autoencoders.Layers;

/// <summary>A map within a larger one of as many channels.</summary>
internal sealed unsafe class MapFrame
{
    private readonly Grid _large;
    private readonly Grid _small;
    private readonly int _offset;

    /// <summary>Places a map within another.</summary>
    /// <param name="node">A layer with the number before: how many cells of the larger map lie in front of the smaller one.</param>
    /// <param name="large">The larger map.</param>
    /// <param name="small">The smaller map.</param>
    public MapFrame(LayerNode node, Shape large, Shape small)
    {
        _large = Grid.Of(large);
        _small = Grid.Of(small);
        _offset = Grid.Number(node, "before", 0, 0) * _large.Plane
            + Grid.Number(node, "before", 1, 0) * _large.Line
            + Grid.Number(node, "before", 2, 0) * _large.Channels;
    }

    /// <summary>Writes the smaller map from the larger one.</summary>
    public void Cut(float* large, float* small)
    {
        for (int depth = 0; depth < _small.Depth; depth++)
        {
            for (int height = 0; height < _small.Height; height++, small += _small.Line)
                Line(large + _offset + depth * _large.Plane + height * _large.Line).CopyTo(Line(small));
        }
    }

    /// <summary>Writes the larger map: the smaller one, and zeros around it.</summary>
    public void Place(float* small, float* large)
    {
        new Span<float>(large, _large.Length).Clear();
        for (int depth = 0; depth < _small.Depth; depth++)
        {
            for (int height = 0; height < _small.Height; height++, small += _small.Line)
                Line(small).CopyTo(Line(large + _offset + depth * _large.Plane + height * _large.Line));
        }
    }

    private Span<float> Line(float* first) => new(first, _small.Line);
}
