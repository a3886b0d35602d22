using TorchSharp;
using TorchSharp.Modules;
using Tensor = TorchSharp.torch.Tensor;

namespace Autoencoders.Torch;

/// <summary>A layer that PyTorch has not, or not as Keras does. Its weights lie in Keras' layout, under Keras' names.</summary>
/// <remarks>Weights are asked for by name each time, because moving a module to a device replaces them.</remarks>
public abstract class LayerModule : torch.nn.Module<Tensor, Tensor>
{
    private protected LayerModule(string name)
        : base(name)
    {
    }

    /// <summary>Nothing: what there is was registered by name.</summary>
    protected override void RegisterComponents()
    {
    }

    private protected void AddWeight(string name, double value, params long[] shape)
    {
        var parameter = new Parameter(torch.zeros(shape) + value);
        parameter.DetachFromDisposeScope();
        register_parameter(name, parameter);
    }

    private protected void AddBuffer(string name, double value, params long[] shape) =>
        register_buffer(name, (torch.zeros(shape) + value).DetachFromDisposeScope());

    private protected Tensor Weight(string name) => get_parameter(name)!;

    private protected Tensor? WeightOrNull(string name) => get_parameter(name);
}
