using System;
using System.Collections.Generic;
using Tensor = TorchSharp.torch.Tensor;

namespace Autoencoders.Torch;

/// <summary>What training needs of a generated module, whatever its number of inputs and outputs.</summary>
public interface ITorchNetwork : IDisposable
{
    /// <summary>The module itself, with its parameters and buffers.</summary>
    global::TorchSharp.torch.nn.Module Module { get; }

    /// <summary>The penalties that the last forward pass collected, summed over the batch and divided by its size; null for a model without any.</summary>
    Tensor? Penalty { get; }

    /// <summary>Ties every weight of a model to its tensor in the module.</summary>
    /// <param name="model">The model that the module was made of.</param>
    IReadOnlyList<WeightLink> Links(ModelBase model);

    /// <summary>Runs the module.</summary>
    /// <param name="inputs">For each input a batch in the model's own layout: (batch, …), channels last.</param>
    /// <returns>For each output a batch in the model's own layout.</returns>
    Tensor[] Run(IReadOnlyList<Tensor> inputs);
}
