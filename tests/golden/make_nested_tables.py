"""Prints nested models with Keras' own print_summary over stand-ins for layers, and writes the tables that the tests compare with.

    python3 make_nested_tables.py <a git repository of tf-keras> <folder for the tables>

The repository holds Keras' history, too. The function is taken from it as it was in each era, and runs without TensorFlow: it asks a layer for
its name, class, shape, weights and nodes only.
"""
import ast
import math
import re
import subprocess
import sys
import types

ERAS = {
    "keras224": ("b0bfd5201^", "keras/utils/layer_utils.py"),
    "tf26": ("d71247dcd", "keras/utils/layer_utils.py"),
    "keras28": ("36c086bbf", "keras/utils/layer_utils.py"),
    "keras215": ("803835f8d", "tf_keras/utils/layer_utils.py"),
}


class Node:
    def __init__(self, inbound):
        self.inbound_layers = [layer for layer, _ in inbound]
        self.node_indices = [at for _, at in inbound]
        self.tensor_indices = [0 for _ in inbound]
        self.keras_inputs = list(inbound)
        self.flat_input_ids = list(range(len(inbound)))

    def iterate_inbound(self):
        return ((layer, at, 0, None) for layer, at in zip(self.inbound_layers, self.node_indices))


class Layer:
    built, trainable = True, True

    def __init__(self, name, shape, trainable_count, frozen_count=0):
        self.name, self.output_shape = name, shape
        self.trainable_weights, self.non_trainable_weights = [trainable_count], [frozen_count]
        self._inbound_nodes, self.inbound_nodes = [], []

    def _check_trainable_weights_consistency(self):
        pass

    def count_params(self):
        return sum(self.trainable_weights) + sum(self.non_trainable_weights)

    def __call__(self, *inbound):
        self._inbound_nodes.append(Node(inbound))
        self.inbound_nodes = self._inbound_nodes
        return self, len(self._inbound_nodes) - 1


def layer(kind, *arguments):
    return type(kind, (Layer,), {})(*arguments)


def model(kind, name, layers, output_shape):
    """A model of layers that were called; each depth of a chain has one node."""
    made = layer(kind, name, output_shape, sum(sum(inner.trainable_weights) for inner in layers), sum(sum(inner.non_trainable_weights) for inner in layers))
    made.layers, made._layers, made._is_graph_network = layers, layers, True
    nodes = [node for inner in layers for node in inner._inbound_nodes]
    made._nodes_by_depth = {len(nodes) - at: [node] for at, node in enumerate(nodes)}
    return made


def first(kind, name, shape, is_listed):
    made = layer(kind, name, [shape] if is_listed else shape, 0)
    made()
    return made


def encoder(is_listed, functional):
    entrance = first("InputLayer", "input_1", (None, 8, 8, 1), is_listed)
    wide = layer("Conv2D", "conv2d", (None, 8, 8, 16), 160)
    normal = layer("BatchNormalization", "batch_normalization", (None, 8, 8, 16), 32, 32)
    add = layer("Add", "add", (None, 8, 8, 16), 0)
    x = wide((entrance, 0))
    add(x, normal(x))
    return model(functional, "encoder", [entrance, wide, normal, add], (None, 8, 8, 16))


def head():
    one = layer("Dense", "dense", (None, 32), 32 * 1024 + 32)
    two = layer("Dense", "dense_1", (None, 4), 132)
    two(one())
    return model("Sequential", "head", [one, two], (None, 4))


def chain(is_listed, functional):
    """Input, a model with a skip, Flatten, a chain of layers that is a Sequential."""
    entrance = first("InputLayer", "input_1", (None, 8, 8, 1), is_listed)
    inner, last = encoder(is_listed, functional), head()
    flatten = layer("Flatten", "flatten", (None, 1024), 0)
    last(flatten(inner((entrance, 0))))
    return model(functional, "model", [entrance, inner, flatten, last], (None, 4))


def graph(is_listed, functional, making):
    """The same model with a skip of its own around the first."""
    entrance = first("InputLayer", "input_1", (None, 8, 8, 1), is_listed)
    inner = encoder(is_listed, functional)
    for _ in range(making):
        inner._inbound_nodes.append(Node([]))
    merge = layer("Concatenate", "concatenate", (None, 8, 8, 17), 0)
    merge(inner((entrance, 0)), (entrance, 0))
    made = model(functional, "model", [entrance, inner, merge], (None, 8, 8, 17))
    made._nodes_by_depth = {depth: nodes for depth, nodes in made._nodes_by_depth.items() if nodes[0] not in inner._inbound_nodes[:making]}
    return made


def printer(repository, revision, path):
    """print_summary as it was, with what it calls."""
    source = subprocess.run(["git", "-C", repository, "show", f"{revision}:{path}"], check=True, capture_output=True, text=True).stdout
    wanted = {"print_summary", "readable_memory_size", "get_layer_index_bound_by_layer_name"}
    tree = ast.parse(source)
    tree.body = [node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name in wanted]
    for node in tree.body:
        node.decorator_list = []
    names = {"io_utils": None, "print_dtensor_variable_summary": lambda *_: None, "math": math, "re": re}
    names["tf"] = types.SimpleNamespace(nest=types.SimpleNamespace(flatten=list))
    exec(compile(tree, path, "exec"), names)
    names["count_params"] = sum
    names["weight_memory_size"] = lambda weights: 4 * sum(weights)
    return names["print_summary"]


def main(repository, folder):
    for era, (revision, path) in ERAS.items():
        show = printer(repository, revision, path)
        is_old = era == "keras224"
        functional = "Model" if is_old else "Functional"
        for name, made in (("chain", chain(not is_old, functional)), ("graph", graph(not is_old, functional, 1 if is_old else 0))):
            lines = []
            options = {} if era in ("keras224", "tf26") else {"expand_nested": True}
            show(made, print_fn=lines.append, **options)
            with open(f"{folder}/{era}_nested_{name}.txt", "w", encoding="utf-8", newline="\n") as file:
                file.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
