using System;
using System.Collections.Generic;
using System.Linq;
using Autoencoders.Engine;

namespace Autoencoders.Training;

/// <summary>What is measured at the outputs of a model: where each metric's sums lie in one row of numbers.</summary>
/// <remarks>A metric's place holds its terms times the sample's weight, then that weight. With several outputs the loss of each is measured, too.</remarks>
internal sealed class OutputMetrics
{
    private readonly Use[] _uses;
    private readonly Activation[] _left;
    private readonly int[] _lastAxes;

    private OutputMetrics(Use[] uses, Activation[] left, Shape[] shapes)
    {
        _uses = uses;
        _left = left;
        _lastAxes = [.. shapes.Select(static shape => shape.Last)];
        Names = [.. uses.Select(static use => use.Name)];
        Length = uses.Sum(static use => use.Length);
        RoomLength = uses.Length == 0 ? 0 : left.Zip(shapes).Max(static pair => pair.First == Activation.Linear ? 0 : (int)pair.Second.ElementCount);
    }

    /// <summary>The names, as they are logged.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>How many numbers one sample adds to.</summary>
    public int Length { get; }

    /// <summary>How many values of scratch memory <see cref="Measure"/> needs.</summary>
    public int RoomLength { get; }

    /// <summary>The metrics that options ask for.</summary>
    /// <exception cref="ArgumentException">A metric wants other targets than the loss does, or two have one name.</exception>
    public static OutputMetrics Of(ModelBase model, FitOptions options, SampleSet samples, OutputLoss[] outputs)
    {
        Architecture architecture = model.GetArchitecture();
        var uses = new List<Use>();
        int offset = 0;
        bool areSeveral = outputs.Length > 1;
        foreach (OutputLoss output in outputs)
        {
            Shape shape = architecture.Nodes[output.Node].OutputShape!.Value;
            string prefix = areSeveral ? output.Name + "_" : "";
            if (areSeveral)
                Add(null, prefix + "loss", output, isWeighted: true);
            IEnumerable<Metric> metrics = options.MetricsOf.TryGetValue(output.Name, out IReadOnlyList<Metric>? own) ? options.Metrics.Concat(own) : options.Metrics;
            foreach ((Metric metric, bool isWeighted) in metrics.Select(static metric => (metric, false)).Concat(options.WeightedMetrics.Select(static metric => (metric, true))))
            {
                if (!metric.Takes(shape, samples.Targets[output.Position].Shape))
                    throw new ArgumentException($"{metric.Name} of {output.Name} compares outputs of {shape} with targets of {metric.TargetShape(shape)}; these targets are {samples.Targets[output.Position].Shape}.{(areSeveral ? " MetricsOf gives a metric to single outputs." : "")}", nameof(options));
                Add(metric.For(shape), prefix + metric.Name, output, isWeighted);
            }
        }

        if (uses.GroupBy(static use => use.Name).FirstOrDefault(static group => group.Count() > 1) is { } twice)
            throw new ArgumentException($"Two metrics are called {twice.Key}. Give one of them another name, or leave it out.", nameof(options));
        return new OutputMetrics([.. uses], [.. outputs.Select(static output => output.LeftActivation)], [.. outputs.Select(output => architecture.Nodes[output.Node].OutputShape!.Value)]);

        void Add(Metric? metric, string name, OutputLoss output, bool isWeighted)
        {
            uses.Add(new Use(metric, name, output.Position, offset, (metric?.TermCount ?? 1) + 1, isWeighted));
            offset += uses[^1].Length;
        }
    }

    /// <summary>Measures one sample at one output.</summary>
    /// <param name="position">Which output.</param>
    /// <param name="output">What the model gave; logits where a layer left its activation to the loss.</param>
    /// <param name="target">What it should be.</param>
    /// <param name="weight">The sample's weight.</param>
    /// <param name="terms">Receives the numbers of that output's metrics, each in its place.</param>
    /// <param name="room">Scratch memory of <see cref="RoomLength"/>.</param>
    public void Measure(int position, ReadOnlySpan<float> output, ReadOnlySpan<float> target, float weight, Span<double> terms, Span<float> room)
    {
        if (_left[position] != Activation.Linear && HasMetrics(position))
            output = Activate(position, output, room);
        MeasureActivated(position, output, target, weight, terms);
    }

    /// <summary>Measures one sample at one output, which is as the model gives it.</summary>
    public void MeasureActivated(int position, ReadOnlySpan<float> output, ReadOnlySpan<float> target, float weight, Span<double> terms)
    {
        foreach (Use use in _uses)
        {
            if (use.Output != position || use.Metric is null)
                continue;
            Span<double> place = terms.Slice(use.Offset, use.Length);
            use.Metric.Sample(output, target, place[..^1]);
            Weigh(place, use.IsWeighted ? weight : 1);
        }
    }

    /// <summary>Keeps the loss of one sample at one output, where losses are told apart.</summary>
    public void KeepLoss(int position, double loss, float weight, Span<double> terms)
    {
        foreach (Use use in _uses)
        {
            if (use.Output != position || use.Metric is not null)
                continue;
            // The mean over the samples, however they are weighted, as for the sum of the losses.
            terms[use.Offset] = loss * weight;
            terms[use.Offset + 1] = 1;
        }
    }

    /// <summary>The metrics of all samples whose numbers were added up.</summary>
    /// <param name="sums">The sums.</param>
    /// <param name="results">Receives a value for each name.</param>
    public void Results(ReadOnlySpan<double> sums, Span<double> results)
    {
        for (int at = 0; at < _uses.Length; at++)
        {
            Use use = _uses[at];
            ReadOnlySpan<double> place = sums.Slice(use.Offset, use.Length);
            results[at] = use.Metric is null ? place[0] / place[1] : use.Metric.Result(place[..^1], place[^1]);
        }
    }

    private bool HasMetrics(int position)
    {
        foreach (Use use in _uses)
        {
            if (use.Output == position && use.Metric is not null)
                return true;
        }

        return false;
    }

    private ReadOnlySpan<float> Activate(int position, ReadOnlySpan<float> logits, Span<float> room)
    {
        Span<float> activated = room[..logits.Length];
        int row = Activations.IsElementwise(_left[position]) ? logits.Length : _lastAxes[position];
        for (int start = 0; start < logits.Length; start += row)
            Activations.Forward(_left[position], logits.Slice(start, row), activated.Slice(start, row), 0, 0);
        return activated;
    }

    private static void Weigh(Span<double> place, float weight)
    {
        place[^1] = 1;
        if (weight == 1)
            return;
        foreach (ref double term in place)
            term *= weight;
    }

    private sealed record Use(Metric? Metric, string Name, int Output, int Offset, int Length, bool IsWeighted);
}
