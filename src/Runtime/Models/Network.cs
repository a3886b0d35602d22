using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Autoencoders.Engine;
using Autoencoders.Layers;
using Autoencoders.Reports;
using Autoencoders.Training;

namespace Autoencoders;

/// <summary>What a model and its parts have in common: layers, weights and a forward pass.</summary>
public abstract class Network
{
    private readonly Architecture _architecture;

    private protected Network(Architecture architecture)
    {
        if (!architecture.IsSound)
            throw Broken(architecture);
        _architecture = architecture;
    }

    /// <summary>The class name, or the part's.</summary>
    public string Name => _architecture.Name;

    /// <summary>The layers, in order.</summary>
    public abstract IReadOnlyList<Layer> Layers { get; }

    /// <summary>How many weights there are.</summary>
    public long ParameterCount => _architecture.ParameterCount;

    // One computation at a time: the weights are laid out anew for the kernels whenever they may have changed.
    internal abstract Lock Gate { get; }

    /// <summary>Every layer with its shapes, weights and costs; the generated class has the same as a static member.</summary>
    public Architecture GetArchitecture() => _architecture;

    /// <summary>Computes the rows of one slice of a batch, layer by layer.</summary>
    /// <param name="batch">The slice, with a place for every value.</param>
    public abstract void Forward(in BatchSlice batch);

    /// <summary>Computes every output for each sample, with dropout and noise off.</summary>
    /// <param name="inputs">Samples for each input, in the model's order.</param>
    /// <param name="threads">How many threads work; as many as there are cores by default. The bits do not depend on it.</param>
    /// <param name="cancellationToken">Ends the work between two slices.</param>
    /// <returns>Samples of each output, in the model's order.</returns>
    /// <exception cref="ArgumentException">The samples have another shape or count.</exception>
    protected Samples[] PredictAll(Samples[] inputs, int? threads, CancellationToken cancellationToken)
    {
        lock (Gate)
            return Predictor.Predict(this, inputs, threads, cancellationToken);
    }

    /// <summary>Writes the weights as safetensors, named as in Keras: <c>dense.kernel</c>. The file is whole or not there.</summary>
    /// <param name="path">Where the file goes; its folder is made if need be.</param>
    public void Save(string path)
    {
        lock (Gate)
        {
            var tensors = Layers.SelectMany(static layer => layer.Weights).DistinctBy(static weight => weight.FullName)
                .Select(static weight => new NamedTensor(weight.FullName, weight.Shape, weight.Values.ToArray()))
                .ToList();
            Safetensors.Write(path, tensors, new Dictionary<string, string> { ["format"] = "keras-layout", ["model"] = Name });
        }
    }

    /// <summary>What is thrown where a broken model is used in spite of the compiler's errors.</summary>
    /// <param name="architecture">The broken model.</param>
    protected static Exception Broken(Architecture architecture)
    {
        ArgumentNullException.ThrowIfNull(architecture);
        return new InvalidOperationException($"{architecture.Name} cannot be built. {architecture.Issues.First(static issue => !issue.IsWarning)}");
    }

    /// <summary>The table as Keras prints it, as things stand: layers that are frozen now count as such.</summary>
    /// <param name="options">Era, name and columns; Keras 2.0–2.2 by default.</param>
    public string Summarize(KerasSummaryOptions? options = null)
    {
        var frozen = Layers.Where(static layer => !layer.IsTrainable).Select(static layer => layer.Name).ToHashSet();
        return KerasSummary.Write(frozen.Count == 0 ? _architecture : _architecture.Freeze(node => frozen.Contains(node.Name)), options);
    }

    /// <summary>The table, as Keras prints it.</summary>
    public override string ToString() => Summarize();
}
