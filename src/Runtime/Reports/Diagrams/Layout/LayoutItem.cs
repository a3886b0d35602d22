using System;
using System.Collections.Generic;

namespace Autoencoders.Reports;

/// <summary>What stands in a layer: a node, or a place through which a long edge passes.</summary>
/// <param name="node">The node; −1 for a place of an edge.</param>
/// <param name="layer">The layer.</param>
internal sealed class LayoutItem(int node, int layer)
{
    private Neighbours _above;
    private Neighbours _below;

    /// <summary>The node; −1 for a place of an edge.</summary>
    public int Node { get; } = node;

    /// <summary>The layer, from 0.</summary>
    public int Layer { get; } = layer;

    /// <summary>Whether it stands for a node.</summary>
    public bool IsNode => Node >= 0;

    /// <summary>The position in the layer.</summary>
    public int Order { get; set; }

    /// <summary>What it needs across, before its centre.</summary>
    public double Before { get; set; }

    /// <summary>What it needs across, behind its centre.</summary>
    public double Behind { get; set; }

    /// <summary>Its size along.</summary>
    public double Along { get; init; }

    /// <summary>Where its centre is, across.</summary>
    public double Center { get; set; }

    /// <summary>The block of aligned items that it belongs to.</summary>
    public int Block { get; set; } = -1;

    /// <summary>How far its centre lies behind the block's.</summary>
    public double Shift { get; set; }

    /// <summary>The item that is aligned below it, and how much further behind.</summary>
    public (LayoutItem? Item, double Shift) Aligned { get; set; }

    /// <summary>Whether it is aligned below another one.</summary>
    public bool IsAligned { get; set; }

    /// <summary>What it is tied to in the layer above: one item, or many for a node.</summary>
    public ref Neighbours Above => ref _above;

    /// <summary>What it is tied to in the layer below: one item, or many for a node.</summary>
    public ref Neighbours Below => ref _below;

    /// <summary>Some items; mostly one.</summary>
    public struct Neighbours
    {
        private LayoutItem? _first;
        private List<LayoutItem>? _others;

        /// <summary>Whether there are none.</summary>
        public readonly bool IsEmpty => _first is null;

        /// <summary>The mean of their positions.</summary>
        public readonly double MeanOrder
        {
            get
            {
                double sum = _first!.Order;
                if (_others is null)
                    return sum;
                foreach (LayoutItem other in _others)
                    sum += other.Order;
                return sum / (1 + _others.Count);
            }
        }

        /// <summary>Adds one.</summary>
        /// <param name="item">The item.</param>
        public void Add(LayoutItem item)
        {
            if (_first is null)
                _first = item;
            else
                (_others ??= []).Add(item);
        }

        /// <summary>The first that is a node; null where there is none.</summary>
        public readonly LayoutItem? FindNode() => _first is { IsNode: true } ? _first : _others?.Find(static item => item.IsNode);

        /// <summary>Whether there are some and all are so.</summary>
        /// <param name="isSo">What is asked.</param>
        public readonly bool AreAll(Predicate<LayoutItem> isSo) => _first is not null && isSo(_first) && (_others is null || _others.TrueForAll(isSo));
    }
}
